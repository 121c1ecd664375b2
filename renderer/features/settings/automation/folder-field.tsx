import { Button, Group, Input } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import classes from './automation.module.css'

type FolderFieldProps = {
  readonly label: string
  readonly folder: string | undefined
  readonly onChoose: (folder: string) => void
}

/** A folder of this computer, which only the person can choose. */
export const FolderField = ({ label, folder, onChoose }: FolderFieldProps) => {
  const { t } = useTranslation('automation')
  const trpc = useTRPC()
  const { mutate: choose } = useMutation(
    trpc.transfer.chooseFolder.mutationOptions({
      onSuccess: ({ folder: chosen }) => chosen !== undefined && onChoose(chosen),
    }),
  )
  return (
    <div>
      <Input.Label labelElement="div">{label}</Input.Label>
      <Group wrap="nowrap" justify="space-between">
        <bdi dir={folder === undefined ? undefined : 'ltr'} className={classes['folder']}>
          {folder ?? t('noFolder')}
        </bdi>
        <Button
          variant={folder === undefined ? 'filled' : 'default'}
          leftSection={<IconFolder size={16} aria-hidden />}
          aria-label={t('chooseFor', { what: label })}
          onClick={() => choose()}
        >
          {t('choose')}
        </Button>
      </Group>
    </div>
  )
}
