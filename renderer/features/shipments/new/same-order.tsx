import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import classes from './new.module.css'

/** Long enough that an order typed in one go is one question. */
const PAUSE = 150

type SameOrderProps = {
  readonly order: string
  /** The shipment that is being edited. */
  readonly own: string | undefined
}

/** Says that there is a shipment for the order already, however it came into the field. It may be meant: nothing is refused. */
export const SameOrder = ({ order, own }: SameOrderProps) => {
  const { t } = useTranslation(['new-shipment', 'states'])
  const format = useFormat()
  const [asked] = useDebouncedValue(order.trim(), PAUSE)
  const { data } = useQuery(
    useTRPC().shipments.findSameOrder.queryOptions(
      { custom_reference: asked, ...(own === undefined ? {} : { except: own }) },
      { enabled: asked !== '' },
    ),
  )
  const same = asked === order.trim() ? data?.shipment : undefined
  return (
    <span role="status" className={classes['same']}>
      {same && (
        <>
          <IconAlertTriangle size={14} aria-hidden />
          <span>
            <Trans
              t={t}
              i18nKey={same.shipped === undefined ? 'sameOrder.here' : 'sameOrder.shipped'}
              values={{
                day: format.date(same.shipped ?? same.created),
                state: t(`${same.state}.label`, { ns: 'states' }),
              }}
              components={[<Link key="shipment" href={`/shipments/${same.reference}`} />]}
            />
          </span>
        </>
      )}
    </span>
  )
}
