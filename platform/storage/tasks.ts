import type { Connection } from 'mongoose';
import type { StoredTask, TaskQuery, TaskStore } from '../services/ports/tasks.ts';
import { isDuplicate, trusted } from './connection.ts';
import {
  comparing,
  type GradeDay,
  NEXT_GRADE_DAY,
  order,
  OWN_GRADE_DAY,
  pageFilter,
  sortIndex,
  type TaskRow,
} from './task-query.ts';
import { flag, json, optionalText, text, texts, whole, workspaceModel } from './workspace-model.ts';

const COUNT_CAP = 10_000;
/** More than there ever are. */
const ALL = 2 ** 31 - 1;
/** The inbox of nobody. */
const CLOSED = '~';

function taskModel(connection: Connection) {
  return workspaceModel<TaskRow>(connection, {
    name: 'tasks',
    fields: {
      _id: text,
      case: text,
      task: text,
      number: text,
      item: json,
      applicant: text,
      step: text,
      action: text,
      post: { type: String, default: '' },
      posts: texts,
      assignee: optionalText,
      openedAt: text,
      dueOn: optionalText,
      caseDueOn: optionalText,
      sortDue: text,
      warningOn: text,
      yellowOn: text,
      redOn: text,
      waitingFor: optionalText,
      open: flag,
      version: whole,
      goneAt: optionalText,
    },
    indexes: [
      { keys: { post: 1, sortDue: 1, _id: 1 } },
      { keys: { post: 1, caseDueOn: 1, _id: 1 } },
      { keys: { post: 1, openedAt: 1, _id: 1 } },
      { keys: { post: 1, number: 1, _id: 1 } },
      { keys: { post: 1, 'item.name': 1, _id: 1 } },
      { keys: { post: 1, action: 1, sortDue: 1, _id: 1 } },
      { keys: { post: 1, warningOn: 1, _id: 1 } },
      { keys: { post: 1, yellowOn: 1, _id: 1 } },
      { keys: { post: 1, redOn: 1, _id: 1 } },
      {
        keys: { assignee: 1, open: 1 },
        options: { partialFilterExpression: { assignee: { $exists: true } } },
      },
      { keys: { case: 1, open: 1 } },
      { keys: { goneAt: 1 }, options: { partialFilterExpression: { goneAt: { $exists: true } } } },
    ],
  });
}

function toTask({ _id, workspace: _w, open: _o, version: _v, goneAt: _g, ...task }: TaskRow): StoredTask {
  return { id: _id, ...task };
}

/** The inbox. Closed tasks are in no post's, so every list by post holds open ones only. */
export function taskStore(connection: Connection): TaskStore {
  const tasks = taskModel(connection);

  const put = async (workspace: string, version: number, { id, ...task }: StoredTask): Promise<void> => {
    try {
      await tasks.updateOne(
        { _id: id, workspace, version: trusted({ $lte: version }) },
        {
          $set: { ...task, open: true, version },
          $unset: { goneAt: 1, ...(!task.assignee && { assignee: 1 }) },
        },
        { upsert: true },
      );
    } catch (reason) {
      // A newer version of this task is there already: this projector is late, and the newer one stands.
      if (!isDuplicate(reason)) throw reason;
    }
  };

  const ofOnePost = (workspace: string, query: TaskQuery): Promise<TaskRow[]> =>
    tasks
      .find(pageFilter(workspace, query))
      .sort(order(query))
      .skip((query.page - 1) * query.size)
      .limit(query.size)
      .hint(sortIndex(query))
      .lean<TaskRow[]>();
  /** Each inbox is read in order as far as the page reaches, then they are merged; a shared task shows once. */
  const ofSeveralPosts = async (workspace: string, query: TaskQuery): Promise<TaskRow[]> => {
    const reach = Math.min(query.page * query.size, COUNT_CAP);
    const inboxes = await Promise.all(
      query.posts.map((post) => ofOnePost(workspace, { ...query, posts: [post], page: 1, size: reach })),
    );
    const byTask = new Map(inboxes.flat().map((row) => [`${row.case}:${row.task}`, row]));
    const merged = [...byTask.values()].sort(comparing(order(query)));
    return merged.slice((query.page - 1) * query.size, query.page * query.size);
  };

  /** Of somebody's inboxes those with anything in them: what was passed on by name mostly is empty. */
  const inhabited = async (workspace: string, posts: readonly string[]): Promise<string[]> => {
    if (posts.length <= 1) return [...posts];
    const found = await Promise.all(
      posts.map((post) => tasks.findOne({ workspace, post }, { _id: 1 }).lean<{ _id: string }>()),
    );
    return posts.filter((_, index) => found[index]);
  };

  /** A row per post: the inboxes of several are counted one by one, each off one index where it can be. */
  const countIn = async (
    workspace: string,
    posts: readonly string[],
    more: Record<string, unknown>,
    limit = COUNT_CAP,
  ): Promise<number> => {
    const counts = posts.map((post) => tasks.countDocuments({ workspace, post, ...more }, { limit }));
    return Math.min(
      limit,
      (await Promise.all(counts)).reduce((all, one) => all + one, 0),
    );
  };
  const countOf = async (workspace: string, query: TaskQuery): Promise<number> => {
    const { posts, grade, today, action, item, cases } = query;
    const { workspace: _, post: __, ...more } = pageFilter(workspace, query);
    if (!grade || grade === 'red' || action || item || cases) return countIn(workspace, posts, more);
    // A worse grade's day is never before the milder one's, so one grade is what the worse ones leave of it.
    const reached = (day: GradeDay) => countIn(workspace, posts, { [day]: trusted({ $lte: today }) }, ALL);
    const atLeast = OWN_GRADE_DAY[grade];
    const [all, worse] = await Promise.all([
      atLeast ? reached(atLeast) : countIn(workspace, posts, {}, ALL),
      reached(NEXT_GRADE_DAY[grade] ?? 'redOn'),
    ]);
    return Math.min(COUNT_CAP, Math.max(0, all - worse));
  };

  return {
    async project(workspace, caseId, { version, at, open }) {
      await Promise.all(open.map((task) => put(workspace, version, task)));
      await tasks.updateMany(
        {
          workspace,
          case: caseId,
          open: true,
          version: trusted({ $lte: version }),
          _id: trusted({ $nin: open.map((task) => task.id) }),
        },
        { $set: { open: false, post: CLOSED, version, goneAt: at } },
      );
    },
    async page(workspace, asked) {
      const query = { ...asked, posts: await inhabited(workspace, asked.posts) };
      if (query.posts.length === 0) return { rows: [], total: 0 };
      const [rows, total] = await Promise.all([
        query.posts.length === 1 ? ofOnePost(workspace, query) : ofSeveralPosts(workspace, query),
        countOf(workspace, query),
      ]);
      return { rows: rows.map(toTask), total };
    },
    async figures(workspace, all, today) {
      const posts = await inhabited(workspace, all);
      if (posts.length === 0) return { toAccept: 0, toHandle: 0, dueToday: 0, overdue: 0 };
      const count = (more: Record<string, unknown>) => countIn(workspace, posts, more);
      const [toAccept, toHandle, dueToday, overdue] = await Promise.all([
        count({ action: 'accept' }),
        count({}),
        count({ sortDue: today }),
        count({ sortDue: trusted({ $lt: today }) }),
      ]);
      return { toAccept, toHandle, dueToday, overdue };
    },
    async casesWithTasks(workspace, cases) {
      const rows = await tasks
        .find({ workspace, case: trusted({ $in: [...cases] }), open: true }, { case: 1 })
        .lean<{ case: string }[]>();
      return new Set(rows.map((row) => row.case));
    },
    async openPosts(workspace) {
      const posts: string[] = [];
      // From one post to the next in the index, however many tasks lie between; what is nobody's comes first, as ''.
      for (let after = ''; ; ) {
        const row = await tasks
          .findOne({ workspace, post: trusted({ $gt: after, $lt: CLOSED }) }, { _id: 0, post: 1 })
          .sort({ post: 1 })
          .hint({ workspace: 1, post: 1, sortDue: 1, _id: 1 })
          .lean<{ post: string }>();
        if (!row) return posts;
        posts.push(row.post);
        after = row.post;
      }
    },
    async unheld(workspace, post, held, limit) {
      const filter = { workspace, post, posts: trusted({ $nin: [...held] }) };
      const [rows, total] = await Promise.all([
        tasks
          .find(filter)
          .sort({ sortDue: 1, _id: 1 })
          .limit(limit)
          .hint({ workspace: 1, post: 1, sortDue: 1, _id: 1 })
          .lean<TaskRow[]>(),
        tasks.countDocuments(filter, { limit: COUNT_CAP }),
      ]);
      return { rows: rows.map(toTask), total };
    },
    async assignees(workspace) {
      return (
        await tasks.distinct('assignee', { workspace, assignee: trusted({ $gt: '' }), open: true })
      ).flatMap((account) => account ?? []);
    },
    async assignedTo(workspace, account, limit) {
      const rows = await tasks
        .find({ workspace, assignee: account, open: true })
        .limit(limit)
        .lean<TaskRow[]>();
      return [...new Map(rows.map((row) => [row.task + row.case, toTask(row)])).values()];
    },
    async openOf(workspace, caseId) {
      const rows = await tasks
        .find({ workspace, case: caseId, open: true }, { _id: 1 })
        .lean<{ _id: string }[]>();
      return rows.map((row) => row._id).sort();
    },
    async sweep(workspace, before) {
      await tasks.deleteMany({ workspace, goneAt: trusted({ $lt: before }) });
    },
    async clear(workspace) {
      await tasks.deleteMany({ workspace });
    },
  };
}
