import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Operator } from '#shared/operators/operator.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveOperator } from '#trpc/mutations/operators.ts'
import type { RecordColumns } from '#ui/table/record-table.tsx'
import { ListSection } from '../parts/list-section.tsx'
import { OperatorDialog } from './operator-dialog.tsx'
import { OperatorRules } from './operator-rules.tsx'

/** Who may work at this desk, how they sign on, and what only leads may do. */
export const OperatorsSection = () => {
  const { data, isError } = useQuery(useTRPC().operators.list.queryOptions())
  const { mutateAsync: remove } = useRemoveOperator()
  return (
    <ListSection
      list="operators"
      icon={<IconUsers size={32} />}
      items={data?.items}
      isError={isError}
      keyOf={({ operator }) => operator}
      nameOf={({ name }) => name}
      columns={useColumns()}
      remove={({ operator }) => remove({ operator })}
      Editor={OperatorDialog}
      note={<OperatorRules />}
    />
  )
}

const useColumns = (): RecordColumns<Operator> => {
  const { t } = useTranslation(['settings-lists', 'operators'])
  const format = useFormat()
  return [
    { id: 'name', label: t('columns.name'), textOf: ({ name }) => name },
    {
      id: 'role',
      label: t('operators:edit.role'),
      width: '20%',
      textOf: ({ role }) => t(`operators:roles.${role}`),
    },
    {
      id: 'pin',
      label: t('operators:edit.pin'),
      width: '16%',
      textOf: ({ has_pin: hasPin }) => (hasPin ? t('operators:edit.isSet') : '–'),
    },
    {
      id: 'badges',
      label: t('operators:edit.badges'),
      width: '16%',
      kind: 'number',
      textOf: ({ badges }) => (badges > 0 ? format.number(badges) : '–'),
    },
  ]
}
