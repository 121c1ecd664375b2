import { Alert, Button, Progress, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChooseFile, useOfferPart } from '#trpc/mutations/transfer.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useDrop } from '#ui/fields/use-drop.ts'
import styles from './import.module.css'
import { beginWith, type ImportDraft } from './import-store.ts'
import { usePastedRows } from './use-pasted-rows.ts'
import { beginsAsJson } from '#shared/transfer/begins-as-json.ts'
import { importLimits, type OfferedFile, PART_BYTES } from '#shared/transfer/import.ts'

/** Where a file is dropped, or chosen. */
export const FileArea = ({ draft }: { readonly draft: ImportDraft }) => {
  const { t } = useTranslation('imports')
  const { refusal } = useMessages()
  const { mutateAsync: chooseFile } = useChooseFile()
  const offerPart = useOfferPart()
  const [share, setShare] = useState<number>()
  const [failure, setFailure] = useState<string>()

  const carefully = async (work: () => Promise<void>): Promise<void> => {
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(refusal(apiErrorOf(error)))
    } finally {
      setShare(undefined)
    }
  }
  const choose = (): Promise<void> =>
    carefully(async () => {
      const { file } = await chooseFile()
      if (file) beginWith(file)
    })
  const take = (file: File): Promise<void> =>
    carefully(async () => {
      if (await isTooLarge(file)) {
        setFailure(t('tooLarge'))
        return
      }
      setShare(0)
      const offered = await offerFile(offerPart, file, setShare)
      if (offered) beginWith(offered)
      else setFailure(t('empty'))
    })
  const dropped = useDrop((file) => void take(file))
  usePastedRows((text) => void take(new File([text], t('pastedFile'), { type: 'text/plain' })))
  return (
    <div className={styles['drop']} data-chosen={draft.file ? true : undefined} {...dropped}>
      <IconFileImport size={draft.file ? 24 : 40} stroke={1.5} aria-hidden />
      <Text>
        {draft.file ? (
          <>
            <bdi>{draft.file.name}</bdi> · {t('size', { value: draft.file.size })}
          </>
        ) : (
          t('drop')
        )}
      </Text>
      {!draft.file && (
        <Text size="sm" c="dimmed">
          {t('paste')}
        </Text>
      )}
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

type OfferPart = ReturnType<typeof useOfferPart>

/** How much of a file says what it is. */
const HEAD_BYTES = 1024

/** Records are read one by one, tables are not. */
const isTooLarge = async (file: File): Promise<boolean> =>
  file.size > importLimits.csvBytes &&
  !beginsAsJson(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))

/** Brings a file that was dropped to the desk, piece by piece. @param onShare how much of it is there, from 0 to 1 */
const offerFile = async (
  offerPart: OfferPart,
  file: File,
  onShare: (share: number) => void,
): Promise<OfferedFile | undefined> => {
  let offered: OfferedFile | undefined
  for (let at = 0; at < file.size; at += PART_BYTES) {
    const content = new Uint8Array(await file.slice(at, at + PART_BYTES).arrayBuffer())
    offered = await offerPart({
      ...(offered && { file: offered.file }),
      file_name: file.name,
      content,
    })
    onShare(Math.min(1, (at + PART_BYTES) / file.size))
  }
  return offered
}
