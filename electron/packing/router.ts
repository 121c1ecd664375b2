import {
  benchScanRequest,
  finishRequest,
  measureRequest,
  parcelByReference,
  skipRequest,
  startWaveRequest,
  waveRequest,
} from '#shared/packing/bench.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { PackingService } from './service.ts'

export const createPackingRouter = (service: PackingService) =>
  router({
    scan: command
      .input(normalized(benchScanRequest))
      .mutation(({ input, ctx }) => service.scan(input, ctx.actor)),
    parcel: query.input(normalized(parcelByReference)).query(({ input }) => service.parcel(input.reference)),
    measure: command
      .input(normalized(measureRequest))
      .mutation(({ input, ctx }) => service.measure(input, ctx.actor)),
    skip: command.input(normalized(skipRequest)).mutation(({ input }) => service.skip(input)),
    startOver: command
      .input(normalized(parcelByReference))
      .mutation(({ input }) => service.startOver(input.reference)),
    finish: command
      .input(normalized(finishRequest))
      .mutation(({ input, ctx }) => service.finish(input, ctx.actor)),
    undo: command
      .input(normalized(parcelByReference))
      .mutation(({ input, ctx }) => service.undo(input.reference, ctx.actor)),
    progress: query.query(() => service.progress()),
    startWave: command
      .input(normalized(startWaveRequest))
      .mutation(({ input, ctx }) => service.startWave(input, ctx.actor)),
    commandSheet: query.query(() => service.commandSheet()),
    openCommandSheet: command.mutation(() => service.openCommandSheet()),
    scannerSheet: query.query(() => service.scannerSheet()),
    openScannerSheet: command.mutation(() => service.openScannerSheet()),
    wave: query.input(normalized(waveRequest)).query(({ input }) => service.wave(input)),
  })
