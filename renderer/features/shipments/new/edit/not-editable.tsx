import { Button, VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { isolateDigits } from '#app/i18n/isolate.ts'
import { shortReference } from '../../parts/short-reference.ts'

/** Says why a shipment cannot be changed any more, and what can be done instead. */
export const NotEditable = ({ shipment: { reference, state } }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation(['new-shipment', 'states'])
  const [, navigate] = useLocation()
  return (
    <>
      <VisuallyHidden component="h1">
        {t('edit.title', { reference: isolateDigits(shortReference(reference)) })}
      </VisuallyHidden>
      <EmptyState
        icon={<IconLock size={32} />}
        title={t('edit.lockedTitle')}
        help={t('edit.locked', { state: t(`states:${state}.label`) })}
        actions={
          <Button variant="filled" onClick={() => navigate(`/shipments/${reference}`)}>
            {t('edit.back')}
          </Button>
        }
      />
    </>
  )
}
