import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import mongoose from 'mongoose';
import { type Fixture, refused, startFixture } from './support.ts';

interface OfficeFields {
  name: string;
}

interface CaseFields {
  number: string;
  office?: mongoose.Types.ObjectId;
  steps: { _id: mongoose.Types.ObjectId; name: string; at?: Date }[];
  fee?: mongoose.Types.Decimal128;
  form?: Map<string, unknown>;
  size?: Buffer;
  state: string;
}

describe('mongoose on the embedded database', () => {
  let f: Fixture;
  let connection: mongoose.Connection;
  before(async () => {
    f = await startFixture();
    connection = await mongoose.createConnection(f.server.uri, { dbName: 'app' }).asPromise();
  });
  after(async () => {
    await connection.close();
    await f.stop();
  });

  const models = (): { Office: mongoose.Model<OfficeFields>; Case: mongoose.Model<CaseFields> } => {
    const Office =
      connection.models['Office'] ??
      connection.model('Office', new mongoose.Schema({ name: { type: String, unique: true } }));
    const Case =
      connection.models['Case'] ??
      connection.model(
        'Case',
        new mongoose.Schema(
          {
            number: { type: String, required: true, unique: true },
            office: { type: mongoose.Schema.Types.ObjectId, ref: 'Office' },
            steps: [{ name: String, at: Date }],
            fee: mongoose.Schema.Types.Decimal128,
            form: { type: Map, of: mongoose.Schema.Types.Mixed },
            size: mongoose.Schema.Types.Buffer,
            state: { type: String, default: 'draft' },
          },
          { timestamps: true, optimisticConcurrency: true },
        ),
      );
    return {
      Office: Office as unknown as mongoose.Model<OfficeFields>,
      Case: Case as unknown as mongoose.Model<CaseFields>,
    };
  };

  it('saves, reads back and populates', async () => {
    const { Office, Case } = models();
    await Promise.all([Office.init(), Case.init()]);
    const office = await Office.create({ name: 'Tax' });
    const made = await Case.create({
      number: 'A-1',
      office: office._id,
      steps: [{ name: 'in', at: new Date(0) }],
      fee: '12.50',
      form: { 姓名: '张三', age: 30 },
      size: Buffer.from('x'),
    });
    const back = await Case.findOne({ number: 'A-1' })
      .populate<{ office: { name: string } }>('office')
      .orFail();
    assert.equal(back.office.name, 'Tax');
    assert.equal(String(back.get('fee')), '12.50');
    assert.equal(back.get('form')?.get('姓名'), '张三');
    assert.deepEqual(back.get('steps')[0]?.at, new Date(0));
    assert.ok(back.get('createdAt') instanceof Date);
    assert.ok(back._id.equals(made._id));
  });

  it('reports a duplicate', async () => {
    const { Case } = models();
    await assert.rejects(Case.create({ number: 'A-1' }), {
      code: 11000,
      keyPattern: { number: 1 },
      keyValue: { number: 'A-1' },
    });
  });

  it('notices that somebody else saved first', async () => {
    const { Case } = models();
    await Case.create({ number: 'B-1' });
    const [first, second] = await Promise.all([
      Case.findOne({ number: 'B-1' }).orFail(),
      Case.findOne({ number: 'B-1' }).orFail(),
    ]);
    await first.set('state', 'sent').save();
    await assert.rejects(second.set('state', 'withdrawn').save(), mongoose.Error.VersionError);
    assert.equal((await Case.findOne({ number: 'B-1' }).orFail()).get('state'), 'sent');
  });

  it('changes arrays in place', async () => {
    const { Case } = models();
    const doc = await Case.create({ number: 'C-1', steps: [{ name: 'a' }, { name: 'b' }] });
    const steps = doc.get('steps') as unknown as mongoose.Types.DocumentArray<{ name: string }>;
    steps.pull(steps[0]?._id);
    steps.push({ name: 'c' });
    await doc.save();
    const names = (await Case.findById(doc._id).orFail()).get('steps').map((s: { name: string }) => s.name);
    assert.deepEqual(names, ['b', 'c']);
  });

  it('streams with a cursor', async () => {
    const { Office } = models();
    await Office.insertMany(Array.from({ length: 300 }, (_, i) => ({ name: `office ${i}` })));
    let n = 0;
    for await (const office of Office.find({ name: /^office / })
      .sort('name')
      .cursor({ batchSize: 50 })) {
      assert.ok(office.get('name'));
      n++;
    }
    assert.equal(n, 300);
  });

  it('refuses a transaction and writes nothing', async () => {
    const { Office } = models();
    const session = await connection.startSession();
    try {
      await refused(
        session.withTransaction(async () => {
          await Office.create([{ name: 'in a transaction' }], { session });
        }),
        263,
      );
    } finally {
      await session.endSession();
    }
    assert.equal(await Office.countDocuments({ name: 'in a transaction' }), 0);
  });

  it('keeps the indexes of a schema in step', async () => {
    const { Case } = models();
    assert.deepEqual(
      (await Case.listIndexes()).map((i) => i['name']),
      ['_id_', 'number_1'],
    );
    assert.deepEqual(await Case.syncIndexes(), []);
  });
});
