import { Button, FileButton, Group, Input } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveLogo, useSaveLogo } from '#trpc/mutations/settings.ts'
import classes from './labels.module.css'
import { readLogo } from './read-logo.ts'

/** The logo that is printed: shown, chosen from the files of this computer, and taken away. */
export const LogoField = () => {
  const { t } = useTranslation('settings')
  const { data: logo } = useQuery(useTRPC().settings.logo.queryOptions())
  const save = useSaveLogo()
  const remove = useRemoveLogo()
  const [unread, setUnread] = useState<'tooLarge' | 'damaged'>()
  const address = logo?.file && addressOf(logo.file)
  const choose = async (chosen: File | null): Promise<void> => {
    if (!chosen) return
    save.reset()
    const read = await readLogo(chosen)
    setUnread('problem' in read ? read.problem : undefined)
    if ('file' in read) save.mutate({ file_content: read.file })
  }
  const problem = unread ? t(`labels.${unread}`) : save.error && apiErrorOf(save.error).details[0]?.message
  return (
    <Input.Wrapper label={t('labels.logo')} description={t('labels.logoHint')} labelElement="div">
      {address !== undefined && <img className={classes['logo']} src={address} alt={t('labels.logoShown')} />}
      <Group gap="xs" mt="xs">
        <FileButton accept="image/png,image/jpeg" onChange={(chosen) => void choose(chosen)}>
          {(props) => (
            <Button variant="default" loading={save.isPending} {...props}>
              {t(address === undefined ? 'labels.choose' : 'labels.chooseOther')}
            </Button>
          )}
        </FileButton>
        {address !== undefined && (
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('labels.removeLogo')}
          </Button>
        )}
      </Group>
      {problem && (
        <Input.Error mt="xs" role="alert">
          {problem}
        </Input.Error>
      )}
    </Input.Wrapper>
  )
}

/** A picture as an address that holds all of it. */
const addressOf = (png: Uint8Array): string =>
  `data:image/png;base64,${btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''))}`
