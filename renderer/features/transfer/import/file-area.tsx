import { Alert, Button, Progress, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPCClient } from '#trpc/client.ts'
import { useDrop } from '#ui/fields/use-drop.ts'
import styles from './import.module.css'
import { beginWith, type Draft } from './import-store.ts'
import { isTooLarge, offerFile } from './offer-file.ts'

/** Where a file is dropped, or chosen. */
export const FileArea = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('imports')
  const client = useTRPCClient()
  const [share, setShare] = useState<number>()
  const [failure, setFailure] = useState<string>()

  const carefully = async (work: () => Promise<void>): Promise<void> => {
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '')
    } finally {
      setShare(undefined)
    }
  }
  const choose = (): Promise<void> =>
    carefully(async () => {
      const { file } = await client.transfer.chooseFile.mutate()
      if (file) beginWith(file)
    })
  const take = (given: File): Promise<void> =>
    carefully(async () => {
      if (isTooLarge(given)) {
        setFailure(t('tooLarge'))
        return
      }
      setShare(0)
      const file = await offerFile(client, given, setShare)
      if (file) beginWith(file)
      else setFailure(t('empty'))
    })
  const dropped = useDrop((given) => void take(given))
  return (
    <div className={styles['drop']} {...dropped}>
      <IconFileImport size={24} aria-hidden />
      <Text>
        {draft.file ? (
          <>
            <bdi>{draft.file.name}</bdi> · {t('size', { value: draft.file.size })}
          </>
        ) : (
          t('drop')
        )}
      </Text>
      <Button variant={draft.file ? 'default' : 'filled'} onClick={() => void choose()}>
        {t(draft.file ? 'chooseOther' : 'choose')}
      </Button>
      {share !== undefined && (
        <Progress className={styles['wide'] ?? ''} value={share * 100} aria-label={t('bringing')} />
      )}
      {failure !== undefined && (
        <Alert className={styles['wide'] ?? ''} color="red" variant="light" role="alert">
          {failure}
        </Alert>
      )}
    </div>
  )
}
