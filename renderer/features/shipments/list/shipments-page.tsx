import { Button, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTRPC } from '#trpc/client.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useImportTrackingKey } from '../tracking/import/use-import-tracking-key.ts'
import classes from './list.module.css'
import { SeverityTiles } from './filters/severity-tiles.tsx'
import { ShipmentList } from './shipment-list.tsx'
import { useColumnLayout } from './grid/use-column-layout.ts'
import { totalOf } from './filters/list-filter.ts'
import { activeRowIn } from './grid/scroll-position.ts'
import { useShipmentRows } from './grid/use-shipment-rows.ts'
import { listPath } from './list-address.ts'
import { useListAddress } from './use-list-address.ts'

/** The first screen: what there is to do, and every shipment of the desk. */
export const ShipmentsPage = () => {
  const { t } = useTranslation('shipments')
  const trpc = useTRPC()
  const [address, goTo] = useListAddress()
  const { data: counts } = useQuery(trpc.shipments.counts.queryOptions())
  const columnLayout = useColumnLayout()
  // Read here, together with the columns, and not after them.
  const shipments = useShipmentRows({
    address,
    total: totalOf(address, counts),
    initial: activeRowIn(listPath(address)).index,
  })
  useImportTrackingKey()
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <Title order={1}>{t('title')}</Title>
        <Button
          component={Link}
          href="/shipments/new"
          variant="filled"
          aria-keyshortcuts="N"
          rightSection={<KeyHint keys="N" />}
        >
          {t('newShipment')}
        </Button>
      </div>
      <SeverityTiles
        counts={counts}
        chosen={address.severity}
        onChoose={(severity) => {
          const { severity: _, ...others } = address
          goTo({ ...others, states: [], ...(severity && { severity }) })
        }}
      />
      {!columnLayout.isPending && <ShipmentList {...{ address, counts, shipments, goTo, columnLayout }} />}
    </div>
  )
}
