import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { isolate } from '#app/i18n/isolate.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { formOfRequest } from '../model/form-of-request.ts'
import type { ShipmentForm } from '../model/form.ts'
import { requestOf } from '../model/request-of-form.ts'
import { SaveTemplateDialog } from './save-template-dialog.tsx'

type TemplatesMenuProps = {
  readonly handle: FormHandle<ShipmentForm>
  readonly onFill: (form: ShipmentForm, message: string) => void
}

/** Begins with what is always the same, or keeps it for the next time. */
export const TemplatesMenu = ({ handle, onFill }: TemplatesMenuProps) => {
  const { t } = useTranslation('new-shipment')
  const { data } = useQuery(useTRPC().templates.list.queryOptions())
  const [isSaving, setSaving] = useState(false)
  const templates = data?.items ?? []
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} />}>{t('templates.menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown mah="24rem" style={{ overflowY: 'auto' }}>
          <Menu.Label>{t(templates.length === 0 ? 'templates.none' : 'templates.from')}</Menu.Label>
          {templates.map(({ name, request }) => (
            <Menu.Item
              key={name}
              onClick={() => onFill(formOfRequest(request), t('templates.filled', { name: isolate(name) }))}
            >
              <bdi>{name}</bdi>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setSaving(true)}>{t('templates.save')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isSaving && (
        <SaveTemplateDialog
          requestNow={() => requestOf(handle.store.get().form)}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  )
}
