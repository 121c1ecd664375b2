import { Button, Group, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { copyText } from '#ui/copy-text.ts'

/** Copies what somebody who helps has to know: versions, sizes, checks and the last lines of the log. */
export const CopyDiagnostics = () => {
  const { t } = useTranslation('recovery')
  const [isCopied, setCopied] = useState<boolean>()
  // Read ahead: the clipboard is open only to what is copied at the click itself.
  const { data } = useQuery(useTRPC().desk.diagnostics.queryOptions())
  return (
    <>
      <Group>
        <Button
          disabled={!data}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copyText(data?.text ?? '').then(setCopied)}
        >
          {t('tools.copy')}
        </Button>
      </Group>
      <div aria-live="polite">
        {isCopied !== undefined && <Text>{t(isCopied ? 'tools.copied' : 'tools.copyFailed')}</Text>}
      </div>
    </>
  )
}
