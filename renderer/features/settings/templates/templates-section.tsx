import { IconFilePlus, IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Template } from '#shared/templates/template.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { RecordTable } from '#ui/table/record-table.tsx'
import { KeptSection } from '../parts/kept-section.tsx'
import { RemoveDialog } from '../parts/remove-dialog.tsx'
import { rowActions } from '../parts/row-actions.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { useKeeping } from '../parts/use-keeping.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { useTemplateColumns } from './use-template-columns.ts'

const newIcon = <IconFilePlus size={16} />

/** Beginnings of shipments. They are made on the page where shipments are written. */
export const TemplatesSection = () => {
  const { t } = useTranslation('settings-lists')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const [, navigate] = useLocation()
  const { data, isError } = useQuery(trpc.templates.list.queryOptions())
  const [renaming, setRenaming] = useState<Template>()
  const [removing, setRemoving] = useState<Template>()
  const keeping = useKeeping(trpc.templates.list.queryKey())
  const columns = useTemplateColumns()
  const add = { label: t('templates.add'), run: () => navigate('/shipments/new') }
  const startFrom = ({ name }: Template): void =>
    navigate(`/shipments/new?template=${encodeURIComponent(name)}`)

  const remove = async (template: Template): Promise<void> => {
    await client.templates.remove.mutate({ name: template.name })
    await keeping.removed(template.name, () => client.templates.save.mutate(template))
  }
  return (
    <>
      <SectionHead title={t('templates.title')} help={t('templates.help')} add={add} />
      <KeptSection
        count={data?.items.length}
        isError={isError}
        empty={{
          icon: <IconTemplate size={32} />,
          title: t('templates.emptyTitle'),
          help: t('templates.emptyHelp'),
          add,
        }}
      >
        <RecordTable
          label={t('templates.title')}
          rows={data?.items ?? []}
          keyOf={({ name }) => name}
          columns={columns}
          actionsLabel={t('columns.actions')}
          actionsWidth="6.75rem"
          onOpen={startFrom}
          onRemove={setRemoving}
          actionsOf={(template) => {
            const name = isolate(template.name)
            return [
              {
                id: 'use',
                label: t('templates.use', { name }),
                icon: newIcon,
                run: () => startFrom(template),
              },
              ...rowActions({
                edit: { label: t('templates.renameOne', { name }), run: () => setRenaming(template) },
                remove: { label: t('remove', { name }), run: () => setRemoving(template) },
              }),
            ]
          }}
        />
      </KeptSection>
      {renaming && (
        <RenameDialog template={renaming} onSaved={keeping.saved} onClose={() => setRenaming(undefined)} />
      )}
      {removing && (
        <RemoveDialog
          title={t('templates.removeTitle', { name: isolate(removing.name) })}
          confirm={t('templates.remove')}
          remove={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          {t('templates.removeHelp')}
        </RemoveDialog>
      )}
    </>
  )
}
