import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import classes from '../manifests.module.css'
import { ManifestedShipment } from './manifested-shipment.tsx'

const AT_ONCE = 100
type Page = { readonly references: readonly string[]; readonly from: number }

/** The shipments of a manifest with what they are now, so many at a time. */
export const ShipmentsTable = ({ references }: { readonly references: readonly string[] }) => {
  const { t } = useTranslation('manifests')
  const [shown, setShown] = useState(AT_ONCE)
  const pages = Array.from(
    { length: Math.ceil(Math.min(shown, references.length) / AT_ONCE) },
    (_none, index) => ({
      from: index * AT_ONCE,
      references: references.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    }),
  )
  return (
    <>
      <PlainTable
        className={classes['table']}
        head={[
          { number: t('number') },
          t('reference'),
          t('customReference'),
          t('recipient'),
          t('place'),
          t('service'),
          t('state'),
          { number: t('pieces') },
          { number: t('weight') },
        ]}
      >
        {pages.map((page) => (
          <Rows key={page.from} page={page} />
        ))}
      </PlainTable>
      {shown < references.length && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
            {t('moreShipments')}
          </Button>
        </div>
      )}
    </>
  )
}

const Rows = ({ page: { references, from } }: { readonly page: Page }) => {
  const { t } = useTranslation('manifests')
  const { data, isError } = useQuery(useTRPC().shipments.states.queryOptions({ shipments: [...references] }))
  const summaries = new Map(data?.items.map((one) => [one.reference, one]))
  return (
    <tbody>
      {isError && (
        <tr>
          <td colSpan={9}>
            <Alert color="red" role="alert">
              {t('failed')}
            </Alert>
          </td>
        </tr>
      )}
      {references.map((reference, index) => (
        <ManifestedShipment
          key={reference}
          number={from + index + 1}
          reference={reference}
          summary={summaries.get(reference)}
        />
      ))}
    </tbody>
  )
}
