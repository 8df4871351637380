/**
 * What events tell about employees, each kind in attributes of its own with a stamp of its own, so that they may come in
 * any order: what somebody can do, whether they stay, and each of their absences.
 */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { EventData } from '../../events/index.ts';
import { conditionHeld } from './faults.ts';
import { toItem } from './items.ts';
import { type Origin, type Projected, stampOf } from './stamp.ts';
import { absencePrefix, keys, type Table } from './table.ts';

/** Kept with every write, so that whatever is heard of somebody first puts them on the list of who works here. */
const listed = 'gsi1pk = :staff, gsi1sk = :employeeId';

const setAbout = `SET about = :about, aboutStamp = :stamp, ${listed}`;
const noNewerAbout = 'attribute_not_exists(aboutStamp) OR aboutStamp < :stamp';
const setEmployment = `SET employment = :employment, employmentStamp = :stamp, ${listed}`;
const noNewerEmployment = 'attribute_not_exists(employmentStamp) OR employmentStamp < :stamp';
const setAbsence = `SET #absence = :absence, ${listed}`;
const offTheList = 'REMOVE gsi1pk, gsi1sk';
const leftThen = 'employment.leavesOn = :leavesOn';
const noNewerAbsence = 'attribute_not_exists(#absence) OR #absence.stamp < :stamp';

interface Write {
  set: string;
  ifNewer: string;
  values: Record<string, unknown>;
  names?: Record<string, string>;
}

async function write(
  table: Table,
  employeeId: string,
  origin: Origin,
  { set, ifNewer, values, names }: Write,
): Promise<Projected> {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.employee(employeeId) }),
    UpdateExpression: set,
    ConditionExpression: ifNewer,
    ...(names && { ExpressionAttributeNames: names }),
    ExpressionAttributeValues: toItem({
      ...values,
      ':stamp': stampOf(origin),
      ':staff': keys.staff,
      ':employeeId': employeeId,
    }),
  });
  return (await conditionHeld(table.client.send(update))) ? 'projected' : 'superseded';
}

/** Keeps what somebody can do, as the newest event tells it. */
export function changeEmployee(
  table: Table,
  { employeeId, ...about }: EventData<'EmployeeChanged'>,
  origin: Origin,
): Promise<Projected> {
  return write(table, employeeId, origin, { set: setAbout, ifNewer: noNewerAbout, values: { ':about': about } });
}

/** Keeps that somebody works here from a day on. Newer than a departure, they are back. */
export async function joinEmployee(
  table: Table,
  { joinsOn, ...about }: EventData<'EmployeeJoined'>,
  origin: Origin,
): Promise<Projected> {
  const told = await Promise.all([
    changeEmployee(table, about, origin),
    employ(table, about.employeeId, { joinsOn }, origin),
  ]);
  return told.includes('projected') ? 'projected' : 'superseded';
}

/** Keeps that somebody leaves. */
export function departEmployee(
  table: Table,
  { employeeId, leavesOn, mayFollow }: EventData<'EmployeeDeparted'>,
  origin: Origin,
): Promise<Projected> {
  return employ(table, employeeId, { leavesOn, mayFollow }, origin);
}

/** Keeps that somebody stays after all. */
export function keepEmployee(
  table: Table,
  { employeeId }: EventData<'EmployeeDepartureWithdrawn'>,
  origin: Origin,
): Promise<Projected> {
  return employ(table, employeeId, {}, origin);
}

function employ(table: Table, employeeId: string, employment: object, origin: Origin): Promise<Projected> {
  const values = { ':employment': employment };
  return write(table, employeeId, origin, { set: setEmployment, ifNewer: noNewerEmployment, values });
}

/** Keeps an absence; told again with the same first day, it ends when the newest telling says. */
export function absentEmployee(
  table: Table,
  { employeeId, from, until }: EventData<'HostAbsent'>,
  origin: Origin,
): Promise<Projected> {
  return write(table, employeeId, origin, {
    set: setAbsence,
    ifNewer: noNewerAbsence,
    values: { ':absence': { until, stamp: stampOf(origin) } },
    names: { '#absence': `${absencePrefix}${from}` },
  });
}

/**
 * Takes somebody off the list of who works here, if `leavesOn` still is their last day. All that is known of them stays;
 * whatever is heard of them later puts them on the list again.
 */
export function takeOff(table: Table, employeeId: string, leavesOn: string): Promise<boolean> {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.employee(employeeId) }),
    UpdateExpression: offTheList,
    ConditionExpression: leftThen,
    ExpressionAttributeValues: toItem({ ':leavesOn': leavesOn }),
  });
  return conditionHeld(table.client.send(update));
}

/** So many absences are forgotten at a time. */
const forgottenAtOnce = 20;

/** Forgets absences, the first of those with these first days, if all of them were over before a day. */
export function forgetAbsences(
  table: Table,
  employeeId: string,
  from: readonly string[],
  before: string,
): Promise<boolean> {
  const named = from.slice(0, forgottenAtOnce).map((day, nth) => [`#absence${nth}`, `${absencePrefix}${day}`] as const);
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.employee(employeeId) }),
    UpdateExpression: `REMOVE ${named.map(([name]) => name).join(', ')}`,
    ConditionExpression: named.map(([name]) => `${name}.#until < :before`).join(' AND '),
    ExpressionAttributeNames: { ...Object.fromEntries(named), '#until': 'until' },
    ExpressionAttributeValues: toItem({ ':before': before }),
  });
  return conditionHeld(table.client.send(update));
}
