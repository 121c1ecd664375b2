import { Button, Group, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '#ui/copy-text.ts'

type CopyDiagnosticsProps = {
  /** Read ahead: the clipboard is open only to what is copied at the click itself. */
  readonly text: string | undefined
  /** Buttons beside it. */
  readonly children?: ReactNode
  /** What is to be said of those. */
  readonly note?: ReactNode
}

/** Copies what somebody who helps has to know: versions, sizes, checks and the last lines of the log. */
export const CopyDiagnostics = ({ text, children, note }: CopyDiagnosticsProps) => {
  const { t } = useTranslation('recovery')
  const [isCopied, setCopied] = useState<boolean>()
  return (
    <>
      <Group>
        {children}
        <Button
          disabled={text === undefined}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copyText(text ?? '').then(setCopied)}
        >
          {t('tools.copy')}
        </Button>
      </Group>
      <div aria-live="polite">
        {isCopied !== undefined && <Text>{t(isCopied ? 'tools.copied' : 'tools.copyFailed')}</Text>}
        {note}
      </div>
    </>
  )
}
