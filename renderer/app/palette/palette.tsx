import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { FoundActions, useFoundActions } from './found-actions.tsx'
import { ShipmentChoices, useFoundShipments } from './shipment-choices.tsx'
import { useEnterOnceFound } from './use-enter-once-found.ts'
import { useFirstSelected } from './use-first-selected.ts'

const [store, palette] = createSpotlight()

export const openPalette = palette.open
export const closePalette = palette.close

/** One place to find shipments and actions alike. */
export const Palette = () => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { shipments, isSettled } = useFoundShipments(text)
  const actions = useFoundActions(text)
  useFirstSelected(
    store,
    [...shipments.map(({ reference }) => reference), ...actions.map(({ label }) => label)].join(' '),
  )
  const onEnter = useEnterOnceFound(store, isSettled)
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('palette.search'), ...passing } }}
      clearQueryOnClose
      scrollable
      maxHeight="32rem"
      transitionProps={{ duration: 0 }}
      centered={false}
      yOffset="5rem"
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      radius="md"
    >
      <div onKeyDownCapture={onEnter}>
        <Spotlight.Search
          {...takesCodes('search')}
          aria-label={t('palette.search')}
          placeholder={t('palette.placeholder')}
          leftSection={<IconSearch size={18} />}
        />
      </div>
      <Spotlight.ActionsList>
        <ShipmentChoices shipments={shipments} />
        <FoundActions actions={actions} />
        {shipments.length + actions.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
