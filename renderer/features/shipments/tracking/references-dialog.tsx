import { Alert, Loader, TagsInput, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useTRPC } from '#trpc/client.ts'
import { useSetTrackingReferences } from '#trpc/mutations/allocation.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { ActionDialog } from '../actions/dialog/action-dialog.tsx'
import type { ActionDialogProps } from '../actions/dialog/action-props.ts'
import { Subject } from '../actions/dialog/subject.tsx'
import { useActionDialog } from '../actions/dialog/use-action-dialog.ts'
import { useRefusalText } from '../actions/run/use-refusal-text.ts'
import { oneRequestEach } from '../actions/run/bulk-operation.ts'
import { type ReferencesForm, referencesFormOf, referencesOf } from './references-form.ts'
import styles from './track.module.css'

/** The references by which the carrier knows a shipment and its contents, as its own system gave them. */
export const ReferencesDialog = ({ references, onClose }: ActionDialogProps) => {
  const trpc = useTRPC()
  const [reference = ''] = references
  const { data } = useQuery(
    trpc.shipments.get.queryOptions({ reference }, { gcTime: 0, staleTime: Number.POSITIVE_INFINITY }),
  )
  return data && <Editor shipment={data} references={references} onClose={onClose} />
}

const Editor = ({ shipment, references, onClose }: ActionDialogProps & { readonly shipment: Shipment }) => {
  const { t } = useTranslation(['allocation', 'shipment'])
  const { mutateAsync: setTrackingReferences } = useSetTrackingReferences()
  const sayWhy = useRefusalText('trackingReferences')
  const [form, setForm] = useState<ReferencesForm>(() => referencesFormOf(shipment))
  // The key that saves also ends the code that is being typed, and must not leave it out.
  const latest = useRef(form)
  const change = (changed: ReferencesForm): void => {
    latest.current = changed
    setForm(changed)
  }
  const { selected, run, what, perform, refused } = useActionDialog({ references, onClose })
  const { reference, contents, allocation } = shipment
  const confirm = (): void =>
    void perform(
      oneRequestEach(async () => {
        await setTrackingReferences({ reference, ...referencesOf(latest.current) })
        return 'done'
      }),
      (_kind, name) => t('references.done', { what: name }),
    )
  return (
    <ActionDialog
      title={t('references.title', { what })}
      size={640}
      run={run}
      total={1}
      confirmation={{
        label: t('references.confirm'),
        leave: t('change.back', { ns: 'shipment' }),
        isDangerous: false,
        disabled: allocation === undefined,
      }}
      refusal={refused && sayWhy(refused.error, shipment.state)}
      report={undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      {selected === undefined ? (
        <Loader size="sm" />
      ) : (
        <Subject references={references} selected={selected} />
      )}
      {allocation === undefined ? (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle />}>
          {t('references.noAllocation')}
        </Alert>
      ) : (
        <>
          <Text c="dimmed">{t('references.help')}</Text>
          <CodesField
            label={t('references.shipment')}
            isFirst
            values={form.shipment}
            onLeave={onClose}
            onChange={(codes) => change({ ...form, shipment: codes })}
          />
          {contents.map((item, index) => (
            <CodesField
              key={item.reference}
              label={t('references.contents', {
                name: contentsName(item) ?? t('track.contentsLine', { number: index + 1 }),
              })}
              values={form.contents[item.reference] ?? []}
              onLeave={onClose}
              onChange={(codes) =>
                change({ ...form, contents: { ...form.contents, [item.reference]: codes } })
              }
            />
          ))}
        </>
      )}
    </ActionDialog>
  )
}

type CodesFieldProps = {
  readonly label: string
  readonly isFirst?: boolean
  readonly values: readonly string[]
  readonly onChange: (codes: string[]) => void
  readonly onLeave: () => void
}

const LONGEST = 50
const MOST = 50

/** Codes, one after the other: Enter, a comma or a blank ends each. */
const CodesField = ({ label, isFirst = false, values, onChange, onLeave }: CodesFieldProps) => {
  const { t } = useTranslation('allocation')
  return (
    <TagsInput
      label={label}
      dir="ltr"
      className={styles['codes'] ?? ''}
      {...(isFirst && { 'data-autofocus': true })}
      value={[...values]}
      onChange={onChange}
      splitChars={[',', ';', ' ', '\n', '\t']}
      acceptValueOnBlur
      onKeyDown={(event) => {
        // The field would keep the key to itself, as if it had a list that could be closed.
        if (event.key === 'Escape') onLeave()
      }}
      maxTags={MOST}
      maxLength={LONGEST}
      clearable
      clearButtonProps={{ 'aria-label': t('references.clear') }}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
