type ChainPlace = {
  ecosystem: string;
  segment: string | null;
  firm: string;
  role: string;
  basis: string;
  noteZh: string | null;
};

/** Everything that is worth remembering, as a union: an event without a label does not compile. */
export type AuditEvent =
  | { kind: 'project.logged'; subject: string; data: { code: string; name: string } }
  | { kind: 'project.edited'; subject: string; data: { code: string; fields: string[] } }
  | {
      kind: 'project.stageChanged';
      subject: string;
      data: { code: string; from: string; to: string; reason?: string };
    }
  | { kind: 'project.terminated'; subject: string; data: { code: string; endedOn: string; reason: string } }
  | { kind: 'project.released'; subject: string; data: { code: string } }
  | { kind: 'project.withdrawn'; subject: string; data: { code: string; reason: string } }
  | {
      kind: 'receipt.recorded';
      subject: string;
      data: { code: string; amountYuan: string; receivedOn: string };
    }
  | { kind: 'duplicate.confirmed'; subject: string; data: { code: string; candidates: string[] } }
  | {
      kind: 'import.applied';
      subject: string;
      data: { file: string; sha256: string; created: number; updated: number };
    }
  | { kind: 'import.undone'; subject: string; data: { file: string; removed: number; restored: number } }
  | { kind: 'ledger.undone'; subject: string; data: { what: string; rows: number } }
  | { kind: 'ledger.redone'; subject: string; data: { what: string; rows: number } }
  | { kind: 'view.saved'; subject: string; data: { name: string; shared: boolean } }
  | { kind: 'view.removed'; subject: string; data: { name: string } }
  | { kind: 'amount.confirmed'; subject: string; data: { code: string; doubts: string[] } }
  | {
      kind: 'light.explained';
      subject: string;
      data: { code: string; light: string; reason: string; nextStep: string };
    }
  | { kind: 'briefing.drafted'; subject: string; data: { period: string; title: string } }
  | { kind: 'briefing.prepared'; subject: string; data: { period: string; title: string } }
  | {
      kind: 'briefing.edited';
      subject: string;
      data: { title: string; paragraphs: string[]; dropped: string[] };
    }
  | { kind: 'briefing.submitted'; subject: string; data: { title: string; errors?: number } }
  | { kind: 'briefing.returned'; subject: string; data: { title: string; reason: string } }
  | {
      kind: 'briefing.issued';
      subject: string;
      data: {
        title: string;
        issue: string;
        rules: string;
        asOf: string;
        sha256: string;
        template?: number;
        errors?: number; // of the linter, looked at and left
      };
    }
  | { kind: 'briefing.discarded'; subject: string; data: { title: string } }
  | { kind: 'briefing.shared'; subject: string; data: { title: string; purpose: string; expiresAt: string } }
  | { kind: 'briefing.unshared'; subject: string; data: { title: string; purpose: string } }
  | { kind: 'briefing.exported'; subject: string; data: { period: string; format: string } }
  | {
      kind: 'template.uploaded';
      subject: string;
      data: { briefing: string; version: number; file: string; sha256: string };
    }
  | {
      kind: 'template.putInUse';
      subject: string;
      data: { briefing: string; version: number; before: number | null };
    }
  | { kind: 'template.takenOutOfUse'; subject: string; data: { briefing: string; version: number } }
  | { kind: 'template.retired'; subject: string; data: { briefing: string; version: number } }
  | { kind: 'template.restored'; subject: string; data: { briefing: string; version: number } }
  | { kind: 'enquiry.received'; subject: string; data: { reference: string; attachments?: number } }
  | {
      kind: 'enquiry.attachmentOpened';
      subject: string;
      data: { reference: string; position: number; sha256: string };
    }
  | { kind: 'enquiry.handled'; subject: string; data: { reference: string; status: string; step?: string } }
  | { kind: 'enquiry.assigned'; subject: string; data: { reference: string; to: string } }
  | { kind: 'enquiry.converted'; subject: string; data: { reference: string; code: string } }
  | { kind: 'enquiry.expired'; subject: string; data: { count: number } }
  | {
      kind: 'firm.merged';
      subject: string;
      data: { kept: string; gone: string; projects: number; reason: string };
    }
  | { kind: 'settings.changed'; subject: string; data: { what: string; from: string; to: string } }
  | { kind: 'firm.separated'; subject: string; data: { kept: string; gone: string } }
  | {
      kind: 'chain.segmentAdded';
      subject: string;
      data: { ecosystem: string; segment: string; name: string; position: string };
    }
  | {
      kind: 'chain.segmentEdited';
      subject: string;
      data: {
        ecosystem: string;
        segment: string;
        from: Record<string, string>;
        to: Record<string, string>;
      };
    }
  | {
      kind: 'chain.segmentMoved';
      subject: string;
      data: { ecosystem: string; segment: string; from: string; to: string };
    }
  | {
      kind: 'chain.segmentRemoved';
      subject: string;
      data: {
        ecosystem: string;
        segment: string;
        name: string;
        firmsMoved: number;
        firmsThereAlready: number;
      };
    }
  | { kind: 'chain.connected'; subject: string; data: { ecosystem: string; from: string; to: string } }
  | { kind: 'chain.disconnected'; subject: string; data: { ecosystem: string; from: string; to: string } }
  | {
      kind: 'chain.firmPlaced';
      subject: string;
      data: ChainPlace & { was: Omit<ChainPlace, 'firm' | 'ecosystem'> | null };
    }
  | { kind: 'chain.placementRemoved'; subject: string; data: ChainPlace }
  | { kind: 'chain.undone'; subject: string; data: { ecosystem: string; what: string } }
  | { kind: 'chain.redone'; subject: string; data: { ecosystem: string; what: string } }
  | {
      kind: 'opportunity.released';
      subject: string;
      data: { segment: string; status: string; from: string | null };
    }
  | {
      kind: 'opportunity.withdrawn';
      subject: string;
      data: { segment: string; status: string; reason: string };
    }
  | { kind: 'person.added'; subject: string; data: { username: string; roles: string[] } }
  | { kind: 'person.rolesChanged'; subject: string; data: { username: string; from: string[]; to: string[] } }
  | { kind: 'person.disabled'; subject: string; data: { username: string } }
  | { kind: 'person.enabled'; subject: string; data: { username: string } }
  | { kind: 'person.passwordReset'; subject: string; data: { username: string } }
  | { kind: 'person.passwordChanged'; subject: string; data: { username: string } }
  | { kind: 'session.opened'; subject: string; data: { username: string } }
  | {
      kind: 'session.refused';
      subject: string;
      data: { username: string; why: 'credentials' | 'locked' | 'disabled' };
    }
  | { kind: 'session.closed'; subject: string; data: { username: string } }
  | { kind: 'dataset.loaded'; subject: string; data: { key: string; contentHash: string; notes?: string[] } }
  | { kind: 'demo.loaded'; subject: string; data: { projects: number } }
  | { kind: 'demo.cleared'; subject: string; data: { projects: number } };

export type AuditKind = AuditEvent['kind'];

export const AUDIT_LABELS: Record<AuditKind, string> = {
  'project.logged': '登记项目',
  'project.edited': '修改项目',
  'project.stageChanged': '变更阶段',
  'project.terminated': '终止项目',
  'project.released': '公开项目',
  'project.withdrawn': '撤回公开',
  'receipt.recorded': '登记到位资金',
  'duplicate.confirmed': '确认并非重复',
  'light.explained': '说明黄灯红灯',
  'amount.confirmed': '确认金额单位无误',
  'ledger.undone': '撤销表格修改',
  'ledger.redone': '重做表格修改',
  'view.saved': '保存台账视图',
  'view.removed': '删除台账视图',
  'import.applied': '导入台账',
  'import.undone': '撤销导入',
  'briefing.drafted': '生成简报',
  'briefing.prepared': '按期备好简报草稿',
  'briefing.edited': '修改简报文字',
  'briefing.submitted': '简报送审',
  'briefing.returned': '退回简报',
  'briefing.issued': '印发简报',
  'briefing.discarded': '删除简报草稿',
  'briefing.shared': '分享简报',
  'briefing.unshared': '停止分享简报',
  'briefing.exported': '导出简报',
  'template.uploaded': '上传简报模板',
  'template.putInUse': '启用简报模板',
  'template.takenOutOfUse': '停用简报模板',
  'template.retired': '收起简报模板',
  'template.restored': '恢复简报模板',
  'enquiry.received': '收到咨询',
  'enquiry.attachmentOpened': '下载咨询附件',
  'enquiry.handled': '办理咨询',
  'enquiry.assigned': '指派咨询',
  'enquiry.converted': '咨询转为项目',
  'enquiry.expired': '清除到期咨询',
  'settings.changed': '修改设置',
  'firm.merged': '合并企业',
  'firm.separated': '撤销企业合并',
  'chain.segmentAdded': '新增环节',
  'chain.segmentEdited': '修改环节',
  'chain.segmentMoved': '移动环节',
  'chain.segmentRemoved': '删除环节',
  'chain.connected': '连接环节',
  'chain.disconnected': '断开环节',
  'chain.firmPlaced': '企业落位',
  'chain.placementRemoved': '移除企业落位',
  'chain.undone': '撤销产业链修改',
  'chain.redone': '重做产业链修改',
  'opportunity.released': '公开招商状态',
  'opportunity.withdrawn': '撤回招商状态',
  'person.added': '新增人员',
  'person.rolesChanged': '变更角色',
  'person.disabled': '停用人员',
  'person.enabled': '恢复人员',
  'person.passwordReset': '重置密码',
  'person.passwordChanged': '修改密码',
  'session.opened': '登录',
  'session.refused': '登录被拒',
  'session.closed': '退出',
  'dataset.loaded': '载入数据集',
  'demo.loaded': '载入演示数据',
  'demo.cleared': '清除演示数据',
};
