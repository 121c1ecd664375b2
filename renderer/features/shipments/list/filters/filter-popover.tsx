import { Button, Popover, Stack } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterForm } from './filter-form.tsx'
import type { ListFilters } from '../list-address.ts'

type FilterPopoverProps = {
  readonly filters: ListFilters
  readonly onChange: (filters: ListFilters) => void
}

/** Where everything else that narrows the list is chosen. */
export const FilterPopover = ({ filters, onChange }: FilterPopoverProps) => {
  const { t } = useTranslation('shipments')
  const [opened, setOpened] = useState(false)
  const isUsed = Object.values(filters).some((value) => value !== undefined)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={320}
      trapFocus
      returnFocus
      closeOnClickOutside
    >
      <Popover.Target>
        <Button
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          onClick={() => setOpened((was) => !was)}
        >
          {t('filters.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.title')}>
        <Stack gap="sm">
          <FilterForm filters={filters} onChange={onChange} />
          <Button size="xs" variant="subtle" disabled={!isUsed} onClick={() => onChange({})}>
            {t('filters.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
