import {
  attachedLabelsRequest,
  attachLabelRequest,
  detachLabelRequest,
} from '#shared/labels/carrier-label.ts'
import { aboutShipmentsRequest } from '#shared/shipments/bulk.ts'
import { getLabelsRequest, printLabelsRequest } from '#shared/labels/label.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { LabelService } from './service.ts'

export const createLabelsRouter = (labels: LabelService) =>
  router({
    // Taking a label out is counted and entered, so that this is no query.
    get: command
      .input(normalized(getLabelsRequest))
      .mutation(({ input, ctx }) => labels.get(input, ctx.actor)),
    print: command
      .input(normalized(printLabelsRequest))
      .mutation(({ input, ctx }) => labels.print(input, ctx.actor)),
    sample: query.query(async () => labels.sample()),
    details: query
      .input(normalized(aboutShipmentsRequest))
      .query(({ input }) => labels.details(input.shipments)),
    attach: command
      .input(normalized(attachLabelRequest))
      .mutation(({ input, ctx }) => labels.carriers.attach(input, ctx.actor)),
    detach: command
      .input(normalized(detachLabelRequest))
      .mutation(({ input, ctx }) => labels.carriers.detach(input, ctx.actor)),
    attached: query
      .input(normalized(attachedLabelsRequest))
      .query(({ input }) => labels.carriers.list(input.reference)),
  })
