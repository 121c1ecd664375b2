import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

type Act = { readonly label: string; readonly run: () => void }

/** Says in the corner what was done, with the one thing that can be done about it, if there is one. */
export const useNotice = () => {
  const { t } = useTranslation('common')
  return useCallback(
    (message: string, act?: Act): void => {
      const id = notifications.show({
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{message}</span>
            {act && (
              <Button
                size="xs"
                flex="none"
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
        closeButtonProps: { 'aria-label': t('actions.close') },
      })
    },
    [t],
  )
}
