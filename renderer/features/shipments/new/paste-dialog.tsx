import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { type PastedRequest, readRequest } from './model/read-request.ts'

type Readable = Extract<PastedRequest, { kind: 'request' }>

type PasteDialogProps = {
  /** What was pasted already and could not be read, if that is why the dialog opens. */
  readonly text: string
  readonly onClose: () => void
  readonly onRequest: (pasted: Readable) => void
}

/** Takes a create request as JSON, or says in one sentence where it breaks. */
export const PasteDialog = ({ text: initialText, onClose, onRequest }: PasteDialogProps) => {
  const { t } = useTranslation(['new-shipment', 'common'])
  const [text, setText] = useState(initialText)
  const [reading, setReading] = useState<PastedRequest | undefined>(
    initialText === '' ? undefined : readRequest(initialText),
  )
  const whyNot = useWhyNot()
  const fill = (): void => {
    const pasted = readRequest(text)
    if (pasted.kind === 'request') onRequest(pasted)
    else setReading(pasted)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    fill()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('paste.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="sm">
        <Text c="dimmed">{t('paste.help')}</Text>
        <Textarea
          data-autofocus
          label={t('paste.label')}
          value={text}
          error={reading && whyNot(reading)}
          rows={14}
          dir="ltr"
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8125rem' } }}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setReading(undefined)
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('paste.cancel')}</Button>
          <Button variant="filled" onClick={fill} rightSection={<KeyHint keys="mod+Enter" />}>
            {t('paste.fill')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Why a text does not fill the page, in one sentence. */
const useWhyNot = () => {
  const { t } = useTranslation('new-shipment')
  return (pasted: PastedRequest): string | undefined => {
    switch (pasted.kind) {
      case 'empty':
        return t('paste.empty')
      case 'broken':
        return t(pasted.at.found === '' ? 'paste.brokenEnd' : 'paste.broken', pasted.at)
      case 'several':
        return t('paste.several', { count: pasted.count })
      case 'other':
        return t('paste.notRequest')
      case 'request':
        return undefined
    }
  }
}
