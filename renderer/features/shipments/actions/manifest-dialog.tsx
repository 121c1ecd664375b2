import { List } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ManifestResult } from '#shared/manifests/manifest.ts'
import { MOST_REFERENCES } from '#shared/shipments/bulk.ts'
import { useTRPCClient } from '#trpc/client.ts'
import styles from './actions.module.css'
import type { ActionDialogProps } from './action-props.ts'
import { ConfirmActionDialog } from './confirm-action-dialog.tsx'
import { batched } from './bulk-operation.ts'

/** Tells the carriers of shipments: each gets a manifest of its own. */
export const ManifestDialog = (props: ActionDialogProps) => {
  const client = useTRPCClient()
  const [made, setMade] = useState<readonly ManifestResult[]>([])
  // As many as a request takes: the fewer requests, the fewer papers for the driver.
  const operation = batched(async (shipments) => {
    const { accepted, rejected } = await client.manifests.create.mutate({ shipments })
    setMade((before) => [...before, ...accepted])
    return { accepted: [], rejected }
  }, MOST_REFERENCES)
  return (
    <ConfirmActionDialog
      action="manifest"
      operation={operation}
      outcome={<MadeManifests made={made} />}
      {...props}
    />
  )
}

const MadeManifests = ({ made }: { readonly made: readonly ManifestResult[] }) => {
  const { t } = useTranslation('shipment')
  if (made.length === 0) return null
  return (
    <List spacing={2} listStyleType="none" ps={0}>
      {made.map(({ reference, carrier, shipment_count: count }) => (
        <List.Item key={reference}>
          <Link href={`/manifests/${reference}`} className={styles['link'] ?? ''}>
            {t('manifest.made', { carrier: carrier.name ?? carrier.reference ?? '', count })}
          </Link>
        </List.Item>
      ))}
    </List>
  )
}
