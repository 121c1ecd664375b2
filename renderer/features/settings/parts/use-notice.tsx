import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

type Action = { readonly label: string; readonly run: () => void }

/** The page speaks of one thing at a time: a new notice takes the place of the one before. */
let lastNotice = ''

/** Says in the corner what was done, with the one thing that can be done about it, if there is one. */
export const useNotice = () => {
  const { t } = useTranslation('common')
  return useCallback(
    (message: string, action?: Action): void => {
      notifications.hide(lastNotice)
      lastNotice = notifications.show({
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{message}</span>
            {action && (
              <Button
                size="xs"
                flex="none"
                onClick={() => {
                  notifications.hide(lastNotice)
                  action.run()
                }}
              >
                {action.label}
              </Button>
            )}
          </Group>
        ),
        closeButtonProps: { 'aria-label': t('actions.close') },
      })
    },
    [t],
  )
}
