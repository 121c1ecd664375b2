import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'

/** Tells something in passing: what was done, or with a colour what was not. */
export const useSay = () => {
  const { t } = useTranslation('common')
  return (message: string, color?: 'yellow' | 'red'): void => {
    notifications.show({
      message,
      ...(color && { color }),
      closeButtonProps: { 'aria-label': t('actions.close') },
    })
  }
}
