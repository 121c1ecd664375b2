import { Button, UnstyledButton } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { ExampleBadge } from '../list/example-badge.tsx'
import classes from '../list/list.module.css'
import { ListTable } from '#ui/table/list-table.tsx'
import { withGroup } from '../model/drafts.ts'
import { draftStore } from '../state/draft-store.ts'

type GroupsTableProps = {
  readonly catalogue: Catalogue
  /** Whether there is any service to put into a group. */
  readonly canAdd: boolean
  readonly onAdd: () => void
}

/** Names under which several services are asked for together. */
export const GroupsTable = ({ catalogue, canAdd, onAdd }: GroupsTableProps) => {
  const { t } = useTranslation('carriers')
  if (catalogue.service_groups.length === 0) return <NoGroups canAdd={canAdd} onAdd={onAdd} />
  const services = catalogue.carriers.flatMap((carrier) => carrier.services)
  const nameOf = (reference: string): string =>
    services.find((service) => service.reference === reference)?.name ?? reference
  return (
    <ListTable className={classes['table']}>
      <thead>
        <tr>
          <th scope="col" className={classes['groupName']}>
            {t('columns.name')}
          </th>
          <th scope="col" className={classes['groupReference']}>
            {t('columns.reference')}
          </th>
          <th scope="col">{t('group.services')}</th>
        </tr>
      </thead>
      <tbody>
        {catalogue.service_groups.map(({ reference, name, is_example: isExample, services: chosen }) => (
          <tr key={reference} className={classes['group']}>
            <th scope="row">
              <span className={classes['named']}>
                <UnstyledButton
                  className={classes['link'] ?? ''}
                  data-column="name"
                  title={name}
                  onClick={() =>
                    draftStore.change(
                      withGroup(draftStore.get().drafts, {
                        saved: reference,
                        reference,
                        name,
                        isExample,
                        services: chosen,
                      }),
                    )
                  }
                >
                  <bdi>{name}</bdi>
                </UnstyledButton>
                {isExample && <ExampleBadge />}
              </span>
            </th>
            <td>
              <bdi dir="ltr" className={classes['code']} title={reference}>
                {reference}
              </bdi>
            </td>
            <td title={chosen.map(nameOf).join(', ')}>
              <bdi className={classes['cut']}>{chosen.map(nameOf).join(', ')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  )
}

const NoGroups = ({ canAdd, onAdd }: Pick<GroupsTableProps, 'canAdd' | 'onAdd'>) => {
  const { t } = useTranslation('carriers')
  return (
    <div className={classes['card']}>
      <EmptyState
        icon={<IconStack2 size={32} />}
        title={t('group.emptyTitle')}
        help={t(canAdd ? 'group.emptyHelp' : 'group.emptyNoServices')}
        actions={
          canAdd && (
            <Button variant="filled" onClick={onAdd} rightSection={<KeyHint keys="A" />}>
              {t('group.add')}
            </Button>
          )
        }
      />
    </div>
  )
}
