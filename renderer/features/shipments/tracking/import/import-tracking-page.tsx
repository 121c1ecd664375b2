import { Button, FileButton, Text, Textarea, Title } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { ActionProgress } from '../../actions/run/action-progress.tsx'
import { ImportResults } from './import-results.tsx'
import styles from './import.module.css'
import {
  readEvents,
  type ReadEvent,
  type ReadEvents,
  trackingColumns,
  type StateWords,
} from './read-events.ts'
import { useTrackingImport } from './use-tracking-import.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'

const noEvents: readonly ReadEvent[] = []
const MOST_BYTES = 8_000_000

/** Takes what carriers told of many shipments at once: pasted, or from a file; every line is answered by itself. */
export const ImportTrackingPage = () => {
  const { t } = useTranslation(['allocation', 'shipment'])
  const words = useStateWords()
  const [text, setText] = useState('')
  const [wasTooLarge, setTooLarge] = useState(false)
  const [wasTried, setTried] = useState(false)
  const found = useMemo(() => readEvents(text, words), [text, words])
  const events = found.kind === 'events' ? found.events : noEvents
  const { run, lines, start } = useTrackingImport(events)
  const isRunning = run.state.phase === 'running'

  const write = (written: string): void => {
    setText(written)
    setTooLarge(false)
    setTried(false)
  }
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return
    if (file.size > MOST_BYTES) setTooLarge(true)
    else write(await file.text())
  }
  const send = (): void => {
    setTried(true)
    if (events.length > 0 && !isRunning) start()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  const problem = (): string | undefined => {
    if (wasTooLarge) return t('import.tooLarge')
    return wasTried && found.kind !== 'events' ? t(`import.${found.kind}`) : undefined
  }
  return (
    <div
      className={styles['page']}
      onKeyDown={onKeyDown}
      role="presentation"
      {...unfinished(text === '' ? undefined : 'unsaved')}
    >
      <Title order={1}>{t('import.title')}</Title>
      <Text c="dimmed">{t('import.help')}</Text>
      <Textarea
        label={t('import.label')}
        description={<bdi dir="ltr">{trackingColumns.join(', ')}</bdi>}
        className={styles['text'] ?? ''}
        dir="ltr"
        rows={10}
        spellCheck={false}
        value={text}
        error={problem()}
        disabled={isRunning}
        onChange={(event) => write(event.currentTarget.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer.files[0]
          if (file === undefined) return
          event.preventDefault()
          void take(file)
        }}
      />
      <div className={styles['foot']}>
        <FileButton onChange={(file) => void take(file)} accept=".csv,.tsv,.txt,.json">
          {(props) => (
            <Button {...props} leftSection={<IconFile size={16} aria-hidden />} disabled={isRunning}>
              {t('import.file')}
            </Button>
          )}
        </FileButton>
        <Text c="dimmed" role="status">
          <Found found={found} />
        </Text>
        <span className={styles['space']} />
        {isRunning ? (
          <Button onClick={run.stop}>{t('action.stop', { ns: 'shipment' })}</Button>
        ) : (
          <Button
            variant="filled"
            onClick={send}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="mod+Enter" />}
          >
            {t('import.confirm', { count: events.length })}
          </Button>
        )}
      </div>
      <ActionProgress state={run.state} total={events.length} />
      {run.state.phase === 'finished' && <ImportResults lines={lines} />}
    </div>
  )
}

const Found = ({ found }: { readonly found: ReadEvents }) => {
  const { t } = useTranslation('allocation')
  return found.kind === 'events' ? t('import.found', { count: found.events.length }) : null
}

/** The states by what the language of the screen calls them, in small letters. */
const useStateWords = (): StateWords => {
  const { t } = useTranslation('states')
  return useMemo(
    () => new Map(shipmentStates.map((state) => [t(`${state}.label`).toLowerCase(), state])),
    [t],
  )
}
