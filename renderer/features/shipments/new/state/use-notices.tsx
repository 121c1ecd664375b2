import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

type Notice = {
  readonly message: string
  /** What can be done about it, and how that is called. */
  readonly act?: { readonly label: string; readonly run: () => void }
}

/** Shows short notices in the corner, each with one thing to do if there is one. */
export const useNotices = () => {
  const { t } = useTranslation('common')
  return useCallback(
    ({ message, act }: Notice): void => {
      const id = notifications.show({
        withCloseButton: true,
        closeButtonProps: { 'aria-label': t('actions.close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{message}</span>
            {act && (
              <Button
                size="xs"
                onClick={() => {
                  notifications.hide(id)
                  act.run()
                }}
              >
                {act.label}
              </Button>
            )}
          </Group>
        ),
      })
    },
    [t],
  )
}
