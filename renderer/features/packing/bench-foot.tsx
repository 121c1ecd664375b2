import { Button, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Parcel } from '#shared/packing/parcel.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import classes from './foot.module.css'
import { useParcelProblems } from './parcel/use-parcel-problems.ts'
import type { BenchAct, OfferedActs } from './state/use-bench-acts.ts'

type BenchFootProps = {
  readonly parcel: Parcel | undefined
  readonly offered: OfferedActs
  /** The next weight of the scale finishes it. */
  readonly awaitsWeight: boolean
  /** Something else has to be answered first. */
  readonly isInert: boolean
}

/** What can be done with the parcel: the one thing that it is here for, and what else may be needed. */
export const BenchFoot = ({ parcel, offered, awaitsWeight, isInert }: BenchFootProps) => {
  const { t } = useTranslation('packing')
  const { short } = useParcelProblems(parcel)
  const wordLabel = useWordLabel()
  const what = parcel && ['label' as const, ...parcel.papers].map((one) => wordLabel('printable', one))
  const prints = what && t('foot.prints', { what: what.join(', ') })
  return (
    <footer className={classes['foot']} inert={isInert}>
      <Act act={offered.next} keys="Enter" label={t('foot.next')} isFirst />
      <span className={classes['why']} role="status">
        {awaitsWeight ? t('foot.awaitsWeight') : short === '' ? prints : short}
      </span>
      <div className={classes['acts']}>
        <Act act={offered.skip} keys="F4" label={t('foot.skip')} />
        <Act act={offered.box} keys="B" label={t('foot.box')} />
        <Act act={offered.reprint} keys="R" label={t('foot.reprint')} />
        {parcel && <Act act={offered.aside} keys="Escape" label={t('foot.aside')} />}
      </div>
    </footer>
  )
}

type ActProps = {
  readonly act: BenchAct
  readonly keys: string
  readonly label: string
  readonly isFirst?: boolean
}

/** When it is not possible it stays in its place, can be focused, and says why. */
const Act = ({ act: { disabledReason, start }, keys, label, isFirst = false }: ActProps) => {
  const isPossible = disabledReason === undefined
  return (
    <Tooltip label={disabledReason} disabled={isPossible} multiline maw={340} openDelay={0}>
      <Button
        {...(isFirst ? { variant: 'filled', size: 'md', className: classes['next'] ?? '' } : {})}
        rightSection={<KeyHint keys={keys} />}
        aria-keyshortcuts={keys}
        aria-disabled={!isPossible}
        data-disabled={!isPossible}
        onClick={() => isPossible && start()}
        // The keys of the parcel go on being heard where they were.
        onMouseDown={(event) => event.preventDefault()}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
