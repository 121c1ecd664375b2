import { IconFilePlus, IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveTemplate, useSaveTemplate } from '#trpc/mutations/records.ts'
import { ListSection } from '../parts/list-section.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { useTemplateColumns } from './use-template-columns.ts'

/** Beginnings of shipments. They are made on the page where shipments are written. */
export const TemplatesSection = () => {
  const { t } = useTranslation('settings-lists')
  const [, navigate] = useLocation()
  const { data, isError } = useQuery(useTRPC().templates.list.queryOptions())
  const { mutateAsync: save } = useSaveTemplate()
  const { mutateAsync: remove } = useRemoveTemplate()
  return (
    <ListSection
      list="templates"
      icon={<IconTemplate size={32} />}
      items={data?.items}
      isError={isError}
      keyOf={({ name }) => name}
      nameOf={({ name }) => name}
      columns={useTemplateColumns()}
      remove={({ name }) => remove({ name })}
      restore={save}
      elsewhere={{
        add: () => navigate('/shipments/new'),
        open: ({ name }) => navigate(`/shipments/new?template=${encodeURIComponent(name)}`),
        openIcon: <IconFilePlus size={16} />,
        openLabel: (name) => t('templates.use', { name }),
        editLabel: (name) => t('templates.renameOne', { name }),
      }}
      Editor={RenameDialog}
    />
  )
}
