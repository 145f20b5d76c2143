function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
import { Controller, Injectable, Module } from '@nestjs/common';
import { aggregate, operation, Problem, Text } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { z } from 'zod';
/** A service as small as one can be, for tests of what every service is made of. It stands in for `filing`. */ export const Thing = z.object({
    id: z.string(),
    name: z.string(),
    version: z.int()
});
export const thingAggregate = aggregate({
    service: 'filing',
    name: 'thing',
    state: Thing,
    events: [
        'thing-made'
    ]
});
export const things = {
    make: operation({
        name: 'filing.things.make',
        kind: 'create',
        summary: 'Makes a thing',
        access: [
            'county_reviewer'
        ],
        input: z.strictObject({
            name: Text(20),
            parts: z.array(z.strictObject({
                fen: z.int().min(0)
            })).default([])
        }),
        output: Thing
    }),
    whoAmI: operation({
        name: 'filing.things.who-am-i',
        kind: 'query',
        summary: 'What the service knows of the call',
        access: 'signed_in',
        input: z.strictObject({}),
        output: z.object({
            username: z.string(),
            at: z.string(),
            traceparent: z.string(),
            requestId: z.string()
        })
    }),
    echo: operation({
        name: 'filing.things.echo',
        kind: 'query',
        summary: 'Answers what it was told, after a while',
        access: 'anyone',
        input: z.strictObject({
            text: z.string(),
            afterMs: z.int().min(0).max(10_000).default(0)
        }),
        output: z.object({
            text: z.string(),
            pid: z.int()
        })
    }),
    fail: operation({
        name: 'filing.things.fail',
        kind: 'command',
        summary: 'Fails as it is told',
        access: 'anyone',
        input: z.strictObject({
            how: z.enum([
                'problem',
                'bug',
                'bad-output',
                'too-large'
            ])
        }),
        output: z.object({
            text: z.string()
        }),
        errors: [
            'quota_exceeded'
        ]
    })
};
let ThingsService = class ThingsService {
    database;
    constructor(database){
        this.database = database;
    }
    make(name, call) {
        return this.database.transaction(call, async (tx)=>{
            const thing = {
                id: v7(),
                name,
                version: 1
            };
            await tx.query('INSERT INTO thing (id, name) VALUES ($1, $2)', [
                thing.id,
                name
            ]);
            tx.emit(thingAggregate, 'thing-made', {
                id: thing.id,
                version: 1,
                division: call.actor?.division ?? '36',
                state: thing
            });
            return thing;
        });
    }
};
ThingsService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], ThingsService);
let ThingsController = class ThingsController {
    service;
    constructor(service){
        this.service = service;
    }
    make({ name }, call) {
        return this.service.make(name, call);
    }
    whoAmI(_, { actor, at, traceparent, requestId }) {
        return {
            username: actor?.username ?? '',
            at: at.toISOString(),
            traceparent,
            requestId
        };
    }
    async echo({ text, afterMs }) {
        if (afterMs > 0) await new Promise((resolve)=>setTimeout(resolve, afterMs));
        return {
            text,
            pid: process.pid
        };
    }
    fail({ how }) {
        if (how === 'problem') throw new Problem('quota_exceeded', {
            source: '财政',
            availableFen: 1,
            neededFen: 2
        });
        if (how === 'bug') throw new TypeError('a defect of the service');
        return {
            text: how === 'too-large' ? 'x'.repeat(2_000_000) : 1
        };
    }
};
_ts_decorate([
    Handles(things.make),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof InputOf === "undefined" ? Object : InputOf,
        typeof Call === "undefined" ? Object : Call
    ]),
    _ts_metadata("design:returntype", void 0)
], ThingsController.prototype, "make", null);
_ts_decorate([
    Handles(things.whoAmI),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof InputOf === "undefined" ? Object : InputOf,
        typeof Call === "undefined" ? Object : Call
    ]),
    _ts_metadata("design:returntype", void 0)
], ThingsController.prototype, "whoAmI", null);
_ts_decorate([
    Handles(things.echo),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof InputOf === "undefined" ? Object : InputOf
    ]),
    _ts_metadata("design:returntype", Promise)
], ThingsController.prototype, "echo", null);
_ts_decorate([
    Handles(things.fail),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof InputOf === "undefined" ? Object : InputOf
    ]),
    _ts_metadata("design:returntype", void 0)
], ThingsController.prototype, "fail", null);
ThingsController = _ts_decorate([
    Controller(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof ThingsService === "undefined" ? Object : ThingsService
    ])
], ThingsController);
let ThingsModule = class ThingsModule {
};
ThingsModule = _ts_decorate([
    Module({
        controllers: [
            ThingsController
        ],
        providers: [
            ThingsService
        ]
    })
], ThingsModule);
let Things1600000000001 = class Things1600000000001 {
    name = 'Things1600000000001';
    async up(runner) {
        await runner.query('CREATE TABLE thing (id uuid PRIMARY KEY, name text NOT NULL)');
    }
    async down(runner) {
        await runner.query('DROP TABLE thing');
    }
};
export const thingsService = {
    name: 'filing',
    module: ThingsModule,
    entities: [],
    migrations: [
        Things1600000000001
    ]
};

//# sourceMappingURL=things.js.map