import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { serviceName } from '#shared/shipment-groups/membership.ts'
import type { ShipmentGroupSummary } from '#shared/shipment-groups/shipment-group.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { groupName } from '#contract/shipment-groups/group-name.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { ReferenceText } from '#features/shipments/parts/reference-text.tsx'
import { StateBadge } from '#features/shipments/parts/state-badge.tsx'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import { isolate } from '../i18n/isolate.ts'
import classes from './scan-dialog.module.css'
import { pathOfGroup, pathOfShipment, type ScanQuestion } from './use-scan-answers.tsx'

type ScanDialogProps = {
  readonly question: ScanQuestion | undefined
  /** Leads to a page. */
  readonly onOpen: (path: string) => void
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
  const title = (question?.items.length ?? 0) <= 1 ? 'scan.openTitle' : 'scan.severalTitle'
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
  const { items, group, hasMore, work } = question
  return (
    <Stack gap="sm">
      {work !== undefined && <Text>{t(`scan.work.${work}`)}</Text>}
      <div className={classes['shipments']}>
        {items.map((shipment, index) => (
          <Choice
            key={shipment.reference}
            isFirst={index === 0 && work === undefined}
            onOpen={() => onOpen(pathOfShipment(shipment.reference))}
          >
            <ShipmentNamed shipment={shipment} />
          </Choice>
        ))}
        {group && (
          <Choice isFirst={work === undefined} onOpen={() => onOpen(pathOfGroup(group.reference))}>
            <GroupNamed group={group} />
          </Choice>
        )}
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

type ChoiceProps = {
  readonly isFirst: boolean
  readonly onOpen: () => void
  readonly children: ReactNode
}

const Choice = ({ isFirst, onOpen, children }: ChoiceProps) => {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={classes['shipment']}
      data-autofocus={isFirst || undefined}
      onClick={onOpen}
    >
      <span className={classes['action']}>{t('scan.open')}</span>
      {children}
    </button>
  )
}

const ShipmentNamed = ({ shipment }: { readonly shipment: ShipmentSummary }) => {
  const { reference, recipient, locality, custom_reference: order, state } = shipment
  return (
    <>
      <span className={classes['who']}>
        <bdi>{[recipient, locality].filter(Boolean).join(', ')}</bdi>
        <span className={classes['quiet']}>
          <bdi>{order}</bdi> <ReferenceText reference={reference} short />
        </span>
      </span>
      <StateBadge state={state} />
    </>
  )
}

const GroupNamed = ({ group }: { readonly group: ShipmentGroupSummary }) => {
  const { t } = useTranslation()
  const wordLabel = useWordLabel()
  return (
    <>
      <span className={classes['who']}>
        <bdi dir="ltr">{groupName(group)}</bdi>
        <span className={classes['quiet']}>
          <bdi>{serviceName(group.carrier)}</bdi>
        </span>
      </span>
      <span>{t('scan.group', { state: wordLabel('group_state', group.state) })}</span>
    </>
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
