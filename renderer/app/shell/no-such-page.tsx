import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '#ui/layout/empty-state.tsx'

/** What an address that leads nowhere shows. */
export const NoSuchPage = () => {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('error.notFoundTitle')}
      help={t('error.notFoundHelp')}
      actions={
        <Button component={Link} href="/shipments" variant="filled">
          {t('error.toShipments')}
        </Button>
      }
    />
  )
}
