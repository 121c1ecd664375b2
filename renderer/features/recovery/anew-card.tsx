import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeginAnew } from '#trpc/mutations/recovery.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { Card } from '#ui/layout/card.tsx'
import { NotDone } from './not-done-alert.tsx'

/** Puts aside what is there, for when there is nothing to go back to. */
export const AnewCard = ({ isBusy }: { readonly isBusy: boolean }) => {
  const { t } = useTranslation('recovery')
  const { mutate: begin, isPending, error } = useBeginAnew()
  const [isAsking, setAsking] = useState(false)
  return (
    <Card title={t('anew.title')}>
      <Text c="dimmed">{t('anew.text')}</Text>
      <Group>
        <Button disabled={isBusy} onClick={() => setAsking(true)}>
          {t('anew.begin')}
        </Button>
      </Group>
      {isAsking && (
        <ConfirmDialog
          title={t('confirm.anewTitle')}
          confirm={t('confirm.anewYes')}
          isBusy={isPending}
          failure={error && <NotDone error={error} />}
          onConfirm={() => begin()}
          onClose={() => setAsking(false)}
        >
          {t('confirm.anewText')}
        </ConfirmDialog>
      )}
    </Card>
  )
}
