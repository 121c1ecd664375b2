import { Button, Code, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { navigate } from '../routing/hash-location.ts'

type PageFailureProps = { readonly failure: string; readonly onTryAgain: () => void }

/** What stands in the place of a page that broke. */
export const PageFailure = ({ failure, onTryAgain }: PageFailureProps) => {
  const { t } = useTranslation()
  const leave = (): void => {
    navigate('/shipments')
    onTryAgain()
  }
  return (
    <div role="alert">
      <EmptyState
        icon={<IconAlertTriangle size={32} />}
        title={t('error.pageTitle')}
        help={
          <>
            {t('error.pageHelp')}
            <Text component="span" display="block" mt="sm" fz="xs">
              {t('error.details')}: <Code dir="ltr">{failure}</Code>
            </Text>
          </>
        }
        actions={
          <>
            <Button variant="filled" onClick={onTryAgain}>
              {t('error.tryAgain')}
            </Button>
            <Button onClick={leave}>{t('error.toShipments')}</Button>
          </>
        }
      />
    </div>
  )
}
