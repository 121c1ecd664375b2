import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

/** Leaves the edit as it is; what was typed is kept as a draft. */
export const BackLink = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('new-shipment')
  const [, navigate] = useLocation()
  return <Button onClick={() => navigate(`/shipments/${reference}`)}>{t('edit.back')}</Button>
}
