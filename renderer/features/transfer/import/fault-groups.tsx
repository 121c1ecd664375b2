import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import { useMessages } from '#contract/use-messages.ts'
import { goToNextFault } from './go-to-next-fault.ts'
import styles from './import.module.css'
import { type ImportDraft, setDraft } from './import-store.ts'
import { type SharedFault, sharedFaults } from './shared-faults.ts'

type FaultGroupsProps = { readonly draft: ImportDraft; readonly preview: ImportPreview }

/** What several orders have wrong in the same way: each is put right once, for all. */
export const FaultGroups = ({ draft, preview }: FaultGroupsProps) => {
  const { t } = useTranslation('imports')
  const labelOf = useFullLabelOf()
  const groups = sharedFaults(preview)
  if (groups.length === 0 && draft.replacements.length === 0) return null
  return (
    <ul className={styles['groups']} aria-label={t('sharedFaults')}>
      {draft.replacements.map(({ path, text, value }) => (
        <li key={`${path} ${text}`}>
          <span>
            {labelOf(path)}: <bdi>{t('quoted', { text })}</bdi> → <bdi>{value}</bdi>
          </span>
          <ActionIcon
            size="sm"
            aria-label={t('forgetMeaning', { text })}
            onClick={() => setMeaning({ path, text })}
          >
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
      {groups.map((fault) => (
        <GroupRow key={`${fault.path} ${fault.value} ${fault.code}`} fault={fault} />
      ))}
    </ul>
  )
}

const GroupRow = ({ fault }: { readonly fault: SharedFault }) => {
  const { t } = useTranslation('imports')
  const labelOf = useFullLabelOf()
  const messages = useMessages()
  const { path, value, column, shipments } = fault
  const name = column ?? labelOf(path)
  return (
    <li>
      <span>
        {t('inOrders', { count: shipments })} <b>{name}</b>:{' '}
        {value !== '' && (
          <>
            <bdi>{t('quoted', { text: value })}</bdi>.{' '}
          </>
        )}
        {messages.problem(fault)}
      </span>
      {fault.isSayable && (
        <TextInput
          size="xs"
          data-fix
          maxLength={1000}
          aria-label={value === '' ? t('forAllOf', { column: name }) : t('meaningOfText', { text: value })}
          placeholder={value === '' ? t('inAll') : t('means')}
          onKeyDown={goToNextFault}
          onBlur={(event) => {
            const meant = event.currentTarget.value.trim()
            if (meant !== '') settle(fault, meant)
          }}
        />
      )}
    </li>
  )
}

const settle = ({ path, value: text }: SharedFault, value: string): void => {
  if (text === '')
    setDraft((draft) => ({
      ...draft,
      values: [...draft.values.filter((one) => one.path !== path), { path, value }],
    }))
  else setMeaning({ path, text, value })
}

type Meaning = { readonly path: string; readonly text: string; readonly value?: string }

/** Says what a text means wherever it stands in its column, or that it is to be read as it stands. */
const setMeaning = ({ path, text, value }: Meaning): void =>
  setDraft((draft) => ({
    ...draft,
    replacements: [
      ...draft.replacements.filter((one) => one.path !== path || one.text !== text),
      ...(value === undefined ? [] : [{ path, text, value }]),
    ],
  }))
