import { Button, Group, Input } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './parts.module.css'

type FolderFieldProps = {
  /** Names the field in its form, where it is in one. */
  readonly name?: string
  readonly label: string
  readonly folder: string | undefined
  /** What is wrong, in words. */
  readonly problem?: string | undefined
  /** Asks the person. */
  readonly choose: () => Promise<{ readonly folder?: string }>
  readonly onChoose: (folder: string) => void
}

/** A folder of this computer, which only the person can choose. */
export const FolderField = (props: FolderFieldProps) => {
  const { name, label, folder, problem, choose, onChoose } = props
  const { t } = useTranslation('automation')
  const ask = async (): Promise<void> => {
    const { folder: chosen } = await choose()
    if (chosen !== undefined) onChoose(chosen)
  }
  return (
    <div data-field={name}>
      <Input.Label labelElement="div">{label}</Input.Label>
      <Group wrap="nowrap" justify="space-between">
        <bdi dir={folder === undefined ? undefined : 'ltr'} className={classes['folder']}>
          {folder ?? t('noFolder')}
        </bdi>
        <Button
          variant={folder === undefined ? 'filled' : 'default'}
          flex="none"
          leftSection={<IconFolder size={16} aria-hidden />}
          aria-label={t('chooseFor', { what: label })}
          onClick={() => void ask()}
        >
          {t('choose')}
        </Button>
      </Group>
      {problem !== undefined && <Input.Error role="alert">{problem}</Input.Error>}
    </div>
  )
}
