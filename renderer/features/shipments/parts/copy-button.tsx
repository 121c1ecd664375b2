import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '#ui/copy-text.ts'

const SHOWN = 1500

type CopyButtonProps = {
  /** What is copied; a long one is written only when it is asked for. */
  readonly text: string | (() => string)
  readonly what: string
}

/** Copies a text and says that it did. `what` names it: "Copy reference". */
export const CopyButton = ({ text, what }: CopyButtonProps) => {
  const { t } = useTranslation('shipment')
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), SHOWN)
    return () => clearTimeout(timer)
  }, [copied])
  const label = copied ? t('copy.copied') : t('copy.copy', { what })
  return (
    <>
      <Tooltip label={label} events={{ hover: true, focus: true, touch: false }}>
        <ActionIcon
          variant="subtle"
          color={copied ? 'green' : 'gray'}
          aria-label={t('copy.copy', { what })}
          onClick={() => void copyText(typeof text === 'string' ? text : text()).then(setCopied)}
        >
          {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        </ActionIcon>
      </Tooltip>
      <VisuallyHidden aria-live="polite">{copied ? t('copy.copied') : ''}</VisuallyHidden>
    </>
  )
}
