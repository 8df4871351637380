/** The contracts of Kulanz, for whoever speaks with it: types, `parse`, and a typed producer. */
export type { Contract } from './contract.ts';
export {
  contractOf,
  type EventData,
  type EventName,
  type InboundName,
  inbound,
  type OutboundName,
  outbound,
} from './contracts.ts';
export { minorUnitDigits } from './currencies.ts';
export { createEmitter, type Emitter, InvalidEventError, type Receipt } from './emit.ts';
export type { EventOf, InboundEvent, Metadata, OutboundEvent } from './envelope.ts';
export { type Fault, type FaultCode, faultCodes } from './faults.ts';
export type { Channel, Interval, Language, Money } from './fields.ts';
export { type Parsed, parse, parseOwn } from './parse.ts';
export type { Basis, Remedy, RemedyKind } from './remedy.ts';
