import { List } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManifestResult } from '#shared/manifests/manifest.ts'
import { MOST_REFERENCES } from '#shared/shipments/bulk.ts'
import { useCreateManifests } from '#trpc/mutations/manifests.ts'
import { DialogLink } from './dialog/dialog-link.tsx'
import type { ActionDialogProps } from './dialog/action-props.ts'
import { ConfirmActionDialog } from './dialog/confirm-action-dialog.tsx'
import { batched } from './run/bulk-operation.ts'

/** Tells the carriers of shipments: each gets a manifest of its own. */
export const ManifestDialog = (props: ActionDialogProps) => {
  const { mutateAsync: createManifests } = useCreateManifests()
  const [made, setMade] = useState<readonly ManifestResult[]>([])
  // As many as a request takes: the fewer requests, the fewer papers for the driver.
  const operation = batched(async (shipments) => {
    const { accepted, rejected } = await createManifests({ shipments })
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
          <DialogLink href={`/manifests/${reference}`}>
            {t('manifest.made', { carrier: carrier.name ?? carrier.reference ?? '', count })}
          </DialogLink>
        </List.Item>
      ))}
    </List>
  )
}
