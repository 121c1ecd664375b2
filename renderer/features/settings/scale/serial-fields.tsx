import { Select, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { scaleUnits } from '#shared/scales/grams.ts'
import { scaleFramings, scaleProtocols, scaleSpeeds, type SerialScale } from '#shared/scales/scale.ts'
import { useFormat } from '#app/i18n/use-format.ts'

type SerialFieldsProps = { readonly scale: SerialScale; readonly onChange: (scale: SerialScale) => void }

/** How a scale at a serial port speaks, as its manual or its menu says. */
export const SerialFields = ({ scale, onChange }: SerialFieldsProps) => {
  const { t } = useTranslation('settings')
  const { number } = useFormat()
  return (
    <>
      <Select
        label={t('scale.protocol')}
        description={t('scale.protocolHint')}
        allowDeselect={false}
        value={scale.protocol}
        onChange={(protocol) => protocol && onChange({ ...scale, protocol })}
        data={scaleProtocols.map((value) => ({ value, label: t(`scale.protocols.${value}`) }))}
      />
      <SimpleGrid cols={scale.protocol === 'mt8217' ? 3 : 2} spacing="sm">
        <Select
          label={t('scale.speed')}
          allowDeselect={false}
          value={String(scale.speed)}
          onChange={(speed) => speed && onChange({ ...scale, speed: Number(speed) })}
          data={scaleSpeeds.map((speed) => ({ value: String(speed), label: number(speed) }))}
        />
        <Select
          label={t('scale.framing')}
          allowDeselect={false}
          value={scale.framing}
          onChange={(framing) => framing && onChange({ ...scale, framing })}
          data={scaleFramings.map((value) => ({ value, label: t(`scale.framings.${value}`) }))}
        />
        {scale.protocol === 'mt8217' && (
          <Select
            label={t('scale.unit')}
            allowDeselect={false}
            value={scale.unit}
            onChange={(unit) => unit && onChange({ ...scale, unit })}
            data={[...scaleUnits]}
          />
        )}
      </SimpleGrid>
    </>
  )
}
