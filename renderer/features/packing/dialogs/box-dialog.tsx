import { useQuery } from '@tanstack/react-query'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Parcel } from '#shared/packing/parcel.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import { bench } from '../state/bench-state.ts'
import type { Bench } from '../state/use-bench.ts'
import { BenchDialog } from './bench-dialog.tsx'
import classes from './dialogs.module.css'
import { firstLacking, PackageField } from './package-field.tsx'

type BoxDialogProps = { readonly parcel: Parcel; readonly acts: Bench }

/** Asks which box a parcel lies in. */
export const BoxDialog = ({ parcel, acts }: BoxDialogProps) => {
  const { t } = useTranslation('packing')
  const format = useFormat()
  const { data } = useQuery(useTRPC().packageSizes.list.queryOptions())
  const { packages } = parcel
  const [contents, setContents] = useState(() =>
    firstLacking(packages, (one) => one.package_size_reference !== undefined),
  )
  const chosen = packages.find((one) => one.reference === contents)?.package_size_reference
  return (
    <BenchDialog title={t('boxes.title', { what: isolate(bench.get().parcel?.name ?? '') })}>
      <PackageField packages={packages} value={contents} onChange={setContents} />
      {data?.items.length === 0 && (
        <p className={classes['none']}>
          {t('boxes.none')} <Link href="/settings/package-sizes">{t('boxes.settings')}</Link>
        </p>
      )}
      <ul className={classes['choices']}>
        {data?.items.map(({ reference, name, dimensions }, index) => (
          <li key={reference}>
            <button
              type="button"
              className={classes['choice']}
              data-autofocus={(chosen === undefined ? index === 0 : reference === chosen) || undefined}
              aria-pressed={reference === chosen}
              onClick={() => void acts.box({ package_size: reference, contents })}
            >
              <bdi className={classes['name']}>{name}</bdi>
              {dimensions && <bdi className={classes['quiet']}>{format.dimensions(dimensions)}</bdi>}
              {reference === chosen && <IconCheck size={18} aria-hidden />}
            </button>
          </li>
        ))}
      </ul>
    </BenchDialog>
  )
}
