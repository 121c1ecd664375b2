import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { ReferenceText } from '#features/shipments/parts/reference-text.tsx'
import { StateBadge } from '#features/shipments/parts/state-badge.tsx'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import { isolate } from '../i18n/isolate.ts'
import classes from './scan-dialog.module.css'
import type { ScanQuestion } from './use-scan-answers.tsx'

type ScanDialogProps = {
  readonly question: ScanQuestion | undefined
  readonly onOpen: (reference: string) => void
  readonly onClose: () => void
}

/** Above whatever dialog is open. */
const ON_TOP = 400

/** Asks which shipment a code means, and before what is begun on the page is left. The next scan asks anew. */
export const ScanDialog = ({ question, onOpen, onClose }: ScanDialogProps) => {
  const { t } = useTranslation()
  const isOpen = question !== undefined
  useEscapeFirst(isOpen, onClose)
  useFocusBack(question?.from)
  const title = question?.items.length === 1 ? 'scan.openTitle' : 'scan.severalTitle'
  return (
    <Modal
      opened={isOpen}
      returnFocus={false}
      onClose={onClose}
      zIndex={ON_TOP}
      closeOnEscape={false}
      title={t(title, { code: isolate(question?.code ?? '') })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      attributes={{ content: passing }}
    >
      {question && <Question question={question} onOpen={onOpen} onClose={onClose} />}
    </Modal>
  )
}

type QuestionProps = ScanDialogProps & { readonly question: ScanQuestion }

const Question = ({ question, onOpen, onClose }: QuestionProps) => {
  const { t } = useTranslation()
  const { items, hasMore, work } = question
  return (
    <Stack gap="sm">
      {work !== undefined && <Text>{t(`scan.work.${work}`)}</Text>}
      <div className={classes['shipments']}>
        {items.map((shipment, index) => (
          <Choice
            key={shipment.reference}
            shipment={shipment}
            isFirst={index === 0 && work === undefined}
            onOpen={onOpen}
          />
        ))}
      </div>
      {hasMore && <Text c="dimmed">{t('scan.more')}</Text>}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus={work !== undefined || undefined}>
          {t('scan.stay')}
        </Button>
      </Group>
    </Stack>
  )
}

type ChoiceProps = Pick<ScanDialogProps, 'onOpen'> & {
  readonly shipment: ShipmentSummary
  readonly isFirst: boolean
}

const Choice = ({ shipment, isFirst, onOpen }: ChoiceProps) => {
  const { t } = useTranslation()
  const { reference, recipient, locality, custom_reference: order, state } = shipment
  return (
    <button
      type="button"
      className={classes['shipment']}
      data-autofocus={isFirst || undefined}
      onClick={() => onOpen(reference)}
    >
      <span className={classes['action']}>{t('scan.open')}</span>
      <span className={classes['who']}>
        <bdi>{[recipient, locality].filter(Boolean).join(', ')}</bdi>
        <span className={classes['quiet']}>
          <bdi>{order}</bdi> <ReferenceText reference={reference} short />
        </span>
      </span>
      <StateBadge state={state} />
    </button>
  )
}

/** Escape is for this dialog alone, not for the one below it as well, which hears the key, too. */
const useEscapeFirst = (isOpen: boolean, close: () => void): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !isOpen) return
    event.stopImmediatePropagation()
    event.preventDefault()
    close()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    // From the start on: whoever listens first is asked first, and dialogs come later.
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [])
}
