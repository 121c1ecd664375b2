import { joinLabels } from '../printing/label/join-labels.ts'
import { createCarrierLabelMaker } from '../printing/label/make-carrier-label.ts'
import { createLabelMaker } from '../printing/label/make-label.ts'
import { createLabelService, type LabelPorts } from './service.ts'

type Ports = Omit<LabelPorts, 'makeLabel' | 'makeCarrierLabel' | 'joinLabels'> &
  Parameters<typeof createLabelMaker>[0]

/** Opens what makes labels, with what they are drawn by. */
export const openLabels = ({ openPdf, openZpl, ...ports }: Ports) =>
  createLabelService({
    ...ports,
    makeLabel: createLabelMaker({ openPdf, openZpl }),
    makeCarrierLabel: createCarrierLabelMaker(openPdf),
    joinLabels,
  })
