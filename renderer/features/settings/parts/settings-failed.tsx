import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What was chosen could not be saved. */
export const SettingsFailed = () => {
  const { t } = useTranslation('settings')
  return (
    <Alert color="red" role="alert">
      {t('failed')}
    </Alert>
  )
}
