import { Alert, Button, Group } from '@mantine/core'
import {
  IconLock,
  IconLockOpen,
  IconPackageExport,
  IconPrinter,
  IconTruckDelivery,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import type { ShipmentGroup } from '#shared/shipment-groups/shipment-group.ts'
import { usePrintDocument } from '#contract/printing/use-print-document.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import {
  manifestGroup,
  openCollectionNote,
  useCloseGroup,
  useLockGroup,
  useUnlockGroup,
} from '#trpc/mutations/groups.ts'
import { useQueueFile } from '#trpc/mutations/print-queue.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { manifestAndPrint } from '../end-of-day/manifest-and-print.ts'
import { isUnderWay, manifestRun } from '../end-of-day/run-store.ts'
import { groupName } from '#contract/shipment-groups/group-name.ts'
import type { Joining } from './use-joining.ts'

type ActionProps = { readonly group: ShipmentGroup }

/** What can be done with a group as it is now. */
export const GroupActions = ({ group, finish }: ActionProps & Pick<Joining, 'finish'>) => {
  switch (group.state) {
    case 'open':
      return <LockAction group={group} finish={finish} />
    case 'locked':
      return <LockedActions group={group} />
    case 'closed':
      return null
  }
}

const LockAction = ({ group: { reference }, finish }: ActionProps & Pick<Joining, 'finish'>) => {
  const { t } = useTranslation('groups')
  const { mutate: lock, isPending, error } = useLockGroup()
  // What was scanned right before belongs to it; where that does not go in it is said, and not locked away unseen.
  const lockWhole = async (): Promise<void> => {
    if (await finish()) lock({ reference })
  }
  return (
    <Steps error={error}>
      <Step
        keys="mod+Enter"
        label={t('lock')}
        icon={<IconLock size={16} aria-hidden />}
        isFirst
        inFields
        isBusy={isPending}
        run={() => void lockWhole()}
      />
    </Steps>
  )
}

const LockedActions = ({ group }: ActionProps) => {
  const { t } = useTranslation('groups')
  const client = useTRPCClient()
  const { reference, shipment_count: count } = group
  const name = isolate(groupName(group))
  const [asked, setAsked] = useState<'manifest' | 'close'>()
  const isRunning = isUnderWay(manifestRun.use())
  const { mutate: unlock, isPending: isUnlocking, error: notUnlocked } = useUnlockGroup()
  const { mutate: close, isPending: isClosing, error: notClosed } = useCloseGroup()
  const { mutateAsync: queue } = useQueueFile()
  const note = usePrintDocument({
    name: useWordLabel()('printable', 'collection_note'),
    failed: t('note.failed'),
    queue: (how) => queue({ what: 'collection_note', reference, ...how }).then(() => ({})),
    open: () => openCollectionNote(client, reference),
  })
  const waiting = group.waiting_count > 0
  const leave = (): void => setAsked(undefined)
  const manifest = (): void => {
    leave()
    void manifestAndPrint(client, (follow) => manifestGroup(client, reference, follow))
  }
  return (
    <Steps error={notUnlocked ?? notClosed}>
      <Step
        keys="U"
        label={t('unlock')}
        icon={<IconLockOpen size={16} aria-hidden />}
        isBusy={isUnlocking}
        run={() => unlock({ reference })}
      />
      <Step
        keys="P"
        label={t('note.print')}
        icon={<IconPrinter size={16} aria-hidden />}
        isBusy={note.isBusy}
        disabled={count === 0}
        run={note.print}
      />
      <Step
        keys="M"
        label={t('manifest.button')}
        icon={<IconTruckDelivery size={16} aria-hidden />}
        isFirst={waiting}
        isBusy={isRunning}
        disabled={!waiting}
        run={() => setAsked('manifest')}
      />
      <Step
        keys="C"
        label={t('close.button')}
        icon={<IconPackageExport size={16} aria-hidden />}
        isFirst={!waiting}
        isBusy={isClosing}
        run={() => setAsked('close')}
      />
      {asked === 'manifest' && (
        <ConfirmDialog
          title={t('manifest.title', { name })}
          confirm={t('manifest.confirm')}
          leave={t('leave')}
          onConfirm={manifest}
          onClose={leave}
        >
          {t('manifest.follows')}
        </ConfirmDialog>
      )}
      {asked === 'close' && (
        <ConfirmDialog
          title={t('close.title', { name })}
          confirm={t('close.confirm')}
          leave={t('leave')}
          isBusy={isClosing}
          onConfirm={() => {
            leave()
            close({ reference })
          }}
          onClose={leave}
        >
          {t(waiting ? 'close.followsWaiting' : 'close.follows')}
        </ConfirmDialog>
      )}
    </Steps>
  )
}

type StepsProps = { readonly error: unknown; readonly children: ReactNode }

/** The steps side by side, and why the last one was refused. */
const Steps = ({ error, children }: StepsProps) => {
  const { refusal } = useMessages()
  return (
    <div>
      <Group gap="xs">{children}</Group>
      {error !== null && error !== undefined && (
        <Alert color="red" role="alert" mt="xs">
          {refusal(apiErrorOf(error))}
        </Alert>
      )}
    </div>
  )
}

type StepProps = {
  readonly keys: string
  readonly label: string
  readonly icon: ReactNode
  readonly isFirst?: boolean
  readonly inFields?: boolean
  readonly isBusy: boolean
  readonly disabled?: boolean
  readonly run: () => void
}

const Step = ({
  keys,
  label,
  icon,
  isFirst = false,
  inFields = false,
  isBusy,
  disabled = false,
  run,
}: StepProps) => {
  const { t } = useTranslation('groups')
  const isOff = isBusy || disabled
  useShortcut({ keys, label, group: t('title'), inFields, disabled: isOff, run })
  return (
    <Button
      variant={isFirst ? 'filled' : 'default'}
      leftSection={icon}
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={keys.replace('mod', 'Control')}
      loading={isBusy}
      disabled={disabled}
      onClick={run}
    >
      {label}
    </Button>
  )
}
