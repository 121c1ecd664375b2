import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconDownload,
  IconPrinter,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PreviewCommand } from '#shared/documents/preview-key.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { PreviewState } from './preview-state.ts'
import styles from './preview.module.css'

type PreviewToolbarProps = {
  readonly state: PreviewState
  readonly tell: (command: PreviewCommand) => void
  readonly onSaveCopy?: () => void
  readonly onPrint?: () => void
  /** Why it cannot be printed from here. */
  readonly whyNoPrint?: string
}

/** Where one is in the document, and how large it is. */
export const PreviewToolbar = ({ state, tell, onSaveCopy, onPrint, whyNoPrint }: PreviewToolbarProps) => {
  const { t } = useTranslation('preview')
  const format = useFormat()
  const isShown = state.phase === 'shown'
  const pages = isShown ? state.pages : 1
  const page = Math.min(state.page, pages)
  const { scale, fit } = state
  const tool = (command: PreviewCommand, look: Look) => (
    <Tool {...look} isOff={!isShown || look.isOff === true} onUse={() => tell(command)} />
  )
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t('group')}>
      {pages > 1 && (
        <span className={styles['group']}>
          {tool(
            { kind: 'go', to: 'previous' },
            { label: t('previous'), keys: 'K', Icon: IconChevronUp, isOff: page <= 1 },
          )}
          <span className={styles['page']} role="status">
            {t('pageOf', { page, pages })}
          </span>
          {tool(
            { kind: 'go', to: 'next' },
            { label: t('next'), keys: 'J', Icon: IconChevronDown, isOff: page >= pages },
          )}
        </span>
      )}
      <span className={styles['group']}>
        {tool({ kind: 'zoom', to: 'out' }, { label: t('zoomOut'), keys: '-', Icon: IconZoomOut })}
        <Tooltip label={t('usual')}>
          <Button
            className={styles['scale'] ?? ''}
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={t('scale', {
              percent: scale === undefined ? '' : format.percent(Math.round(scale * 100)),
            })}
            aria-keyshortcuts="0"
            aria-disabled={!isShown}
            data-disabled={!isShown}
            onClick={() => isShown && tell({ kind: 'zoom', to: 'usual' })}
          >
            {scale === undefined ? '–' : format.percent(Math.round(scale * 100))}
          </Button>
        </Tooltip>
        {tool({ kind: 'zoom', to: 'in' }, { label: t('zoomIn'), keys: '+', Icon: IconZoomIn })}
        {tool(
          { kind: 'zoom', to: 'width' },
          { label: t('fitWidth'), Icon: IconArrowAutofitWidth, isOn: fit === 'width' },
        )}
        {tool(
          { kind: 'zoom', to: 'page' },
          { label: t('fitPage'), Icon: IconArrowAutofitHeight, isOn: fit === 'page' },
        )}
      </span>
      {onPrint && (
        <Tooltip label={whyNoPrint} disabled={whyNoPrint === undefined} multiline maw={320} openDelay={0}>
          <Button
            size="compact-sm"
            leftSection={<IconPrinter size={16} aria-hidden />}
            aria-disabled={whyNoPrint !== undefined}
            data-disabled={whyNoPrint !== undefined}
            onClick={() => whyNoPrint === undefined && onPrint()}
          >
            {t('print')}
          </Button>
        </Tooltip>
      )}
      {onSaveCopy && (
        <Button size="compact-sm" leftSection={<IconDownload size={16} aria-hidden />} onClick={onSaveCopy}>
          {t('saveCopy')}
        </Button>
      )}
    </div>
  )
}

type Look = {
  readonly label: string
  readonly keys?: string
  readonly Icon: TablerIcon
  readonly isOn?: boolean
  readonly isOff?: boolean
}

type ToolProps = Look & { readonly onUse: () => void }

/** A button that keeps the focus also while it is off: at the last page one goes back from where one is. */
const Tool = ({ label, keys, Icon, isOn, isOff = false, onUse }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon
      size="md"
      aria-label={label}
      {...(keys !== undefined && { 'aria-keyshortcuts': keys })}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
      {...(isOn === true && { variant: 'light' })}
      aria-disabled={isOff}
      data-disabled={isOff}
      onClick={() => !isOff && onUse()}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  </Tooltip>
)
