import type { CrmClient } from '../../core/crm.ts';
import { fail } from '../../core/failure.ts';
import { abilitiesBut, type CrmApi } from '../api.ts';
import { update } from '../update.ts';
import { addNote, changedSince, createTask, history, logCall, openTasks, remove } from './activities.ts';
import { run } from './query.ts';
import { readRecord, updating } from './records.ts';
import { crm, openWorkspace } from './workspace.ts';

const can = abilitiesBut('knowledge');

export const twentyApi: CrmApi = {
  crm: 'twenty',
  label: 'Twenty',
  can,
  connect: {
    by: 'key',
    asks: [
      { name: 'origin', label: 'Address of the API', hint: 'https://api.twenty.com, or your own server' },
      { name: 'key', label: 'API key', hint: 'Settings, APIs & Webhooks in Twenty' },
      {
        name: 'email',
        label: 'Your e-mail address in Twenty',
        hint: 'A key belongs to the workspace; this says who you are',
      },
    ],
    says: 'Wingside calls Twenty with a key of your workspace. The key may do what its role allows, which can be more than you may.',
    hosts: ['{origin}/*'],
    permissions: [],
  },
  admin: ['an API key, where sellers cannot make one', 'a role for the key that is limited to what sellers need'],
  race: 'Twenty has no conditional writes: a change in the moment between our look and our write is not noticed.',
  confirmed: 'never on a live workspace',
  unconfirmed: [
    'the shape of metadata relations (targetObjectMetadata), which differs between versions',
    'target columns of tasks, notes and the timeline in versions of 2026',
    'sorting by parts of a name',
    'an API key reading workspaceMembers',
    'won and closed, which are told from the names of the stages',
  ],
  open(connection, access, options = {}): CrmClient {
    const workspace = openWorkspace(connection, access, options);
    return {
      crm: 'twenty',
      label: 'Twenty',
      can,
      me: () => workspace.user(),
      record: (ref) => readRecord(workspace, ref),
      openTasks: () => openTasks(workspace),
      changedSince: (kinds, since) => changedSince(workspace, kinds, since),
      history: (ref) => history(workspace, ref),
      knowledge: async () => fail({ kind: 'crm-cannot', crm, what: 'find knowledge articles' }),
      run: (query) => run(workspace, query),
      update: (ref, writes) => update(updating(workspace, ref), writes),
      createTask: (task) => createTask(workspace, task),
      logCall: (call) => logCall(workspace, call),
      addNote: (note) => addNote(workspace, note),
      remove: (what, id) => remove(workspace, what, id),
    };
  },
};
