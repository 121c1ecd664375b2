import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Says in the corner that something was done, or that it was not. */
export const useNotice = () => {
  const { t } = useTranslation()
  return useCallback(
    (message: string, color?: 'red') =>
      notifications.show({
        message,
        ...(color && { color }),
        closeButtonProps: { 'aria-label': t('actions.close') },
      }),
    [t],
  )
}
